package id.sigap.door.portal;

import static java.util.stream.Collectors.joining;

import id.sigap.testing.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts: keeps cookies, sends forms, and goes where it is sent. */
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int SEE_OTHER = 303;

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html"));
    private boolean keepsCookies = true;

    /** One that takes no cookies. */
    public Visitor withoutCookies() {
        keepsCookies = false;
        return this;
    }

    public Visitor saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** What was answered, and as a page. */
    public record Seen(HttpResponse<String> answer, Document page) {

        public int status() {
            return answer.statusCode();
        }

        public String text(String selector) {
            return page.select(selector).text();
        }
    }

    public Seen open(String path) {
        return follow(HttpRequest.newBuilder(uri(path)));
    }

    /** A form, as if it stood in a page of ours. */
    public Seen send(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!headers.containsKey("Sec-Fetch-Site")) {
            request.header("Sec-Fetch-Site", "same-origin");
        }
        return follow(request);
    }

    /** One with a place for a photo; without a file none was chosen for it. */
    public Seen sendWithPhoto(String path, Map<String, String> fields, byte... photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(part(name, "", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part(
                "berkas",
                "; filename=\"" + (photo.length == 0 ? "" : "IMG_0001.jpg")
                        + "\"\r\nContent-Type: application/octet-stream",
                photo));
        body.writeBytes("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (!headers.containsKey("Sec-Fetch-Site")) {
            request.header("Sec-Fetch-Site", "same-origin");
        }
        return follow(request);
    }

    private static byte[] part(String name, String more, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private Seen follow(HttpRequest.Builder request) {
        HttpResponse<String> answer = once(request);
        if (answer.statusCode() == SEE_OTHER) {
            answer = once(HttpRequest.newBuilder(
                    uri(answer.headers().firstValue("Location").orElseThrow())));
        }
        return new Seen(answer, Jsoup.parse(answer.body()));
    }

    private HttpResponse<String> once(HttpRequest.Builder request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(joining("; ")));
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (keepsCookies) {
                answer.headers().allValues("Set-Cookie").forEach(this::keep);
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0;")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    public static URI uri(String path) {
        return URI.create("http://localhost:" + Api.port() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
