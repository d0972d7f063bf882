@echo off
rem Runs the Maven this project pins in .mvn\wrapper\maven-wrapper.properties, and fetches it when it is not there yet.
rem Of the ways that mvnw knows only the download is offered here: from Apache's archive, or from MVNW_REPOURL if that is
rem set. Call it in the project's directory, or name the project with -f.
setlocal
for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do set "MVNW_%%a=%%b"
set "MVNW_ROOT=%MAVEN_USER_HOME%"
if not defined MVNW_ROOT set "MVNW_ROOT=%USERPROFILE%\.m2"
set "MVNW_DISTS=%MVNW_ROOT%\wrapper\dists"
rem The same place as in mvnw, so that both share one copy.
set "MVNW_HOME=%MVNW_DISTS%\apache-maven-%MVNW_mavenVersion%\%MVNW_sha512TarGz:~0,12%"
if exist "%MVNW_HOME%\bin\mvn.cmd" goto run

set "MVNW_NAME=apache-maven-%MVNW_mavenVersion%"
set "MVNW_URL=%MVNW_archiveUrl%/%MVNW_mavenVersion%/binaries/%MVNW_NAME%-bin.zip"
if defined MVNW_REPOURL set "MVNW_URL=%MVNW_REPOURL%/org/apache/maven/apache-maven/%MVNW_mavenVersion%/%MVNW_NAME%-bin.zip"
echo mvnw: fetching Maven %MVNW_mavenVersion% from %MVNW_URL% 1>&2

set "PS=$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"
set "PS=%PS% $part = $env:MVNW_DISTS + '\.part.' + [Guid]::NewGuid(); $zip = $part + '\maven.zip';"
set "PS=%PS% $null = New-Item -ItemType Directory -Force $part;"
set "PS=%PS% try {"
rem Older Windows offers no TLS 1.2 by itself.
set "PS=%PS% [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12;"
set "PS=%PS% Invoke-WebRequest -UseBasicParsing -Uri $env:MVNW_URL -OutFile $zip;"
set "PS=%PS% $sum = (Get-FileHash -Algorithm SHA512 -LiteralPath $zip).Hash;"
set "PS=%PS% if ($sum -ne $env:MVNW_sha512Zip) { throw ('REFUSED: another SHA-512 is pinned than ' + $sum) };"
set "PS=%PS% Expand-Archive -LiteralPath $zip -DestinationPath $part;"
set "PS=%PS% $null = New-Item -ItemType Directory -Force (Split-Path $env:MVNW_HOME);"
rem One rename, so nobody sees half a Maven. It fails when another start was faster; then that one's copy is as good.
set "PS=%PS% try { [IO.Directory]::Move(($part + '\' + $env:MVNW_NAME), $env:MVNW_HOME) }"
set "PS=%PS% catch { if (-not (Test-Path -LiteralPath ($env:MVNW_HOME + '\bin\mvn.cmd'))) { throw } }"
set "PS=%PS% } finally { Remove-Item -Recurse -Force -LiteralPath $part }"

rem A newer PowerShell, when it is the caller, hands down a module path on which the older one finds nothing.
setlocal
set "PSModulePath="
powershell -NoProfile -NonInteractive -Command "%PS%"
endlocal & if errorlevel 1 (
  echo mvnw: cannot get Maven %MVNW_mavenVersion%. With a Maven already installed, "mvn" takes the same arguments. 1>&2
  exit /b 1
)

:run
"%MVNW_HOME%\bin\mvn.cmd" %*
