package id.sigap.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in takes: it keeps cookies, sends the form of the page and reads where it is sent. */
final class Browser {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);

    private final Map<String, String> cookies = new LinkedHashMap<>();

    HttpResponse<String> open(URI page) {
        return send(HttpRequest.newBuilder(page));
    }

    /** Fills in the sign-in form of a page. */
    HttpResponse<String> signIn(HttpResponse<String> page, String user, String password) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form to sign in: " + page.statusCode());
        }
        URI action = URI.create(form.group(1).replace("&amp;", "&"));
        return send(Http.form(action, Map.of("username", user, "password", password)));
    }

    /** What the address says to which an answer sends the browser back. */
    static Map<String, String> returned(HttpResponse<String> answer, String redirect) {
        String location = answer.headers().firstValue("Location").orElse("");
        assertEquals(redirect, location.split("[?#]", 2)[0], "the browser is not sent back: " + answer.statusCode());
        return Http.decode(location.substring(redirect.length() + 1));
    }

    /** By hand: Keycloak marks its cookies as secure, which browsers take from localhost, and Java's store does not. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = Http.send(request);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return answer;
    }
}
