# Each verb is one line over ./mvnw; whoever has no make can read the line here.
MVNW := ./mvnw
REPLAY := tools/replay
URL ?= http://localhost:8080
IMAGE ?= sigap
PORT ?= 8180
REPORTS ?= 3000
OPEN ?= 50000
BEFORE ?= HEAD~1

.DEFAULT_GOAL := help
.PHONY: help dev test check format snapshots replay replay-test long twins leaks plans cluster browser screenshots lighthouse live production amendment failover bench profile guard overload instances slow startup keycloak keycloak-test image image-check sqlmap native manifests advisories reproducible restore-drill growth clients clean

help: ## print these verbs
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

dev: ## run with live reload
	$(MVNW) quarkus:dev

test: ## compile, check the format, run all tests but the long ones
	$(MVNW) verify

check: ## check the format and compile, without tests
	$(MVNW) test-compile

format: ## let the formatter have its way
	$(MVNW) spotless:apply
	$(MVNW) -f $(REPLAY)/pom.xml spotless:apply

snapshots: ## rewrite the contracts that tests compare with
	$(MVNW) -Dsnapshots=write -Dtest='*Snapshot*' -Dsurefire.failIfNoSpecifiedTests=false test

replay: ## replay a file of complaints into a running Sigap: FILE=path [URL=...] [ARGS=...]
	@test -n "$(FILE)" || { echo 'usage: make replay FILE=path [URL=$(URL)] [ARGS=...]' >&2; exit 2; }
	$(MVNW) -q -f $(REPLAY)/pom.xml package -DskipTests
	$${JAVA_HOME:+$$JAVA_HOME/bin/}java -jar $(REPLAY)/target/replay.jar '$(FILE)' '$(URL)' $(ARGS)

replay-test: ## package, then all tests of the replay: it is a client with a build of its own
	$(MVNW) -q package -DskipTests
	$(MVNW) -f $(REPLAY)/pom.xml verify

long: ## run the long tests only, such as the one that kills the service over and over
	$(MVNW) -B -Dhaste= -Dbeside=false test -Dgroups=long -DexcludedGroups=

twins: ## ask each kind of operation in worlds that nobody may tell apart, as every viewer, and with every planted leak
	$(MVNW) -B -Dhaste= test -Dtest='TwinWorldIT,PlantedLeaksIT' -Dleaks.viewers=ALL -Dleaks.plants=ALL -Dsurefire.failIfNoSpecifiedTests=false

leaks: ## ask 100,000 operations in worlds that nobody may tell apart, and time look-ups
	$(MVNW) -B -Dhaste= test -Dtest='id.sigap.leaks.*IT' -Dleaks.more=6000 -Dleaks.viewers=ALL -Dleaks.plants=ALL -Dleaks.arrivals=5000 -Dleaks.one-by-one=true -DexcludedGroups= -Dquarkus.test.hang-detection-timeout=4H

plans: ## plan and time every statement over two million generated reports: takes two hours or more and 20 GB
	$(MVNW) -B -Dhaste= test -Dgroups=plans -DexcludedGroups= -Dquarkus.test.hang-detection-timeout=4H

cluster: ## package, then the tests with several instances on one database only
	$(MVNW) -B -Pcluster verify

browser: ## the portal's pages in the Chromium of this machine: journeys, axe, keyboard, sizes; skipped where there is none
	$(MVNW) -B -Pbrowser test

screenshots: ## every page and state of the portal in target/screenshots: three sizes, both themes, both languages
	$(MVNW) -B -Pbrowser test -Dgroups=screenshots

lighthouse: ## Lighthouse on every public page of a running portal: [URL=http://localhost:8080] [RUNS=3]; Node, npx, Chromium
	RUNS=$${RUNS:-3} node scripts/lighthouse.mjs $(URL)

live: ## 5,000 subscriptions on one packaged instance: memory, and processor time for each that is told
	$(MVNW) -B -Pproduction verify -Dit.test=LiveLoadIT -Dfailsafe.failIfNoSpecifiedTests=false -Dtest=NoSuchTest -Dsurefire.failIfNoSpecifiedTests=false

production: ## package, then the tests of keys, clocks, jobs, stops, releases and backups in production: some fifteen minutes; faketime, PostgreSQL
	$(MVNW) -B -Pproduction verify

amendment: ## amend the calendar as in 2025 over open reports while three instances are killed and a clock is turned: some minutes; [OPEN=50000]
	$(MVNW) -B -Pproduction verify -Dit.test=LargeAmendmentIT -Dfailsafe.failIfNoSpecifiedTests=false -Dtest=NoSuchTest -Dsurefire.failIfNoSpecifiedTests=false -Damendment.reports=$(OPEN)

failover: ## three instances, a synchronous standby under Patroni, all of them killed in turn: [SECONDS=900]; needs root and apt
	$(MVNW) -q package -DskipTests
	scripts/failover $(SECONDS)

restore-drill: ## back up, write on, destroy, restore to a moment, verify: needs PostgreSQL's programs; [REPORTS=3000]
	$(MVNW) -B -Pproduction verify -Dit.test=RestoreIT -Dfailsafe.failIfNoSpecifiedTests=false -Drestore.reports=$(REPORTS)

keycloak: ## run a Keycloak with Sigap's realm and demo users, fetched by Maven: [PORT=8180]
	scripts/keycloak --port $(PORT)

keycloak-test: ## package, then the tests against a real Keycloak only: some minutes, and 1.5 GB
	$(MVNW) -B -Pkeycloak verify

bench: ## measure over generated reports, in turns with others: [BENCH_SIZE=2m] [BENCH_PEERS=folder], see docs/benchmark.md
	$(MVNW) -q package -DskipTests
	bench/run.sh

profile: ## where the CPU of each operation goes, in the service and in the database: [OPS=R2], see docs/benchmark.md
	$(MVNW) -q package -DskipTests
	BENCH_VERB=profile bench/run.sh

guard: ## measure this commit in turns with an earlier one and with pgbench, red if it costs 15 % more: [BEFORE=HEAD~1]
	$(MVNW) -q package -DskipTests
	bench/guard $(BEFORE)

growth: ## what each table takes over 200,000 and two million reports: 15 GB, a quarter of an hour
	$(MVNW) -q package -DskipTests
	bench/growth

image: ## package, then build the JVM image
	$(MVNW) package -DskipTests
	docker build -f src/main/docker/Dockerfile.jvm -t $(IMAGE) .

image-check: ## build the JVM image's tree without Docker and run it as a cluster would: needs root, apt, JDK 25
	$(MVNW) -q package -DskipTests
	scripts/image-check

overload: ## ask more than it can do, by an open model: [SECONDS=20] a stage, 600 for the long run; see docs/overload.md
	$(MVNW) -q package -DskipTests
	BENCH_VERB=overload BENCH_SIZE=$${BENCH_SIZE:-20k} bench/run.sh

instances: ## CPU and memory of three instances at the rated load, each in a pod's memory: [SECONDS=180]; needs root; see docs/kubernetes.md
	$(MVNW) -q package -DskipTests
	BENCH_VERB=instances BENCH_SIZE=$${BENCH_SIZE:-20k} bench/run.sh

slow: ## senders that take their time, through the proxy's example configuration: [SECONDS=60], needs haproxy and slowhttptest
	$(MVNW) -q package -DskipTests
	node scripts/slow-senders.mjs

startup: ## time to the first answer, and memory, on JVM 17, 25, and 25 with an AOT cache: [RUNS=5]
	$(MVNW) -q package -DskipTests
	bench/startup $(RUNS)

clients: ## package, then the tools and clients of others on the schema and the service: Node 20 and npm
	$(MVNW) -q package -DskipTests
	cd tools/clients && npm install --no-package-lock --no-fund --no-audit --loglevel=error && node run.mjs

sqlmap: ## package, then let sqlmap try every argument that is a text: needs Debian's package, takes a while
	$(MVNW) -q package -DskipTests
	scripts/sqlmap

native: ## build the native executable
	$(MVNW) package -Dnative

manifests: ## hold deploy/kubernetes to the published types and to our rules, as kubectl puts it together where there is one
	$(MVNW) -B test -Dtest='id.sigap.deploy.*Test'

advisories: ## hold what is packaged against advisories in OSV's format: FEED=file, a ZIP or one JSON a line
	@test -n "$(FEED)" || { echo 'usage: make advisories FEED=path' >&2; exit 2; }
	$(MVNW) -q package -DskipTests
	$(MVNW) -B failsafe:integration-test failsafe:verify -Dit.test=AdvisoriesIT -Dgroups=advisories -DexcludedGroups= -Dadvisories.feed='$(abspath $(FEED))'

reproducible: ## package what is committed twice, in two folders, and compare the bytes
	scripts/reproducible

clean: ## remove what was built
	$(MVNW) clean
	$(MVNW) -f $(REPLAY)/pom.xml clean
