package id.sigap.door.portal.send;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser does that runs no script and keeps no cookies: it reads pages, fills in their forms and pushes their buttons. */
final class PlainBrowser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String language;
    private Document page = new Document("");
    private HttpResponse<String> answer;

    PlainBrowser(String language) {
        this.language = language;
    }

    /** A field of a form as it would be sent. */
    record Field(String name, String value) {}

    PlainBrowser open(String path) {
        take(request(path).GET());
        return this;
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    String body() {
        return answer.body();
    }

    String title() {
        return page.title();
    }

    String heading() {
        return page.select("h1").text();
    }

    String text(String selector) {
        return page.select(selector).text();
    }

    List<String> texts(String selector) {
        return page.select(selector).eachText();
    }

    Element element(String selector) {
        Element found = page.selectFirst(selector);
        if (found == null) {
            throw new AssertionError("no " + selector + " in:\n" + page.body().text());
        }
        return found;
    }

    boolean has(String selector) {
        return page.selectFirst(selector) != null;
    }

    String value(String field) {
        Element found = element("form [name=\"" + field + "\"]");
        return found.tagName().equals("textarea") ? found.wholeText() : found.attr("value");
    }

    PlainBrowser fill(String field, String value) {
        Element found = element("form.send-form [name=\"" + field + "\"]");
        if (found.tagName().equals("textarea")) {
            found.text(value);
        } else if (found.tagName().equals("select")) {
            found.select("option").removeAttr("selected");
            found.select("option[value=\"" + value + "\"]").attr("selected", "");
        } else {
            found.attr("value", value);
        }
        return this;
    }

    PlainBrowser choose(String field, String value) {
        page.select("input[name=\"" + field + "\"]").removeAttr("checked");
        element("input[name=\"" + field + "\"][value=\"" + value + "\"]").attr("checked", true);
        return this;
    }

    PlainBrowser follow(String selector) {
        return open(element(selector).attr("href"));
    }

    /** The form's fields, with the button that is pushed. */
    List<Field> fields(String button) {
        List<Field> fields = fieldsOf("form.send-form");
        if (button != null) {
            fields.add(new Field("ke", button));
        }
        return fields;
    }

    List<Field> fieldsOf(String form) {
        List<Field> fields = new ArrayList<>();
        for (Element each : element(form).select("[name]")) {
            if (isSent(each)) {
                fields.add(new Field(each.attr("name"), sent(each)));
            }
        }
        return fields;
    }

    PlainBrowser push(String button) {
        String action = element("form.send-form").attr("action");
        return element("form.send-form").attr("enctype").isEmpty()
                ? post(action, fields(button))
                : upload(action, fields(button), new byte[0]);
    }

    PlainBrowser touch(int x, int y) {
        List<Field> fields = fields(null);
        fields.add(new Field("peta.x", Integer.toString(x)));
        fields.add(new Field("peta.y", Integer.toString(y)));
        return post(element("form.send-form").attr("action"), fields);
    }

    PlainBrowser pushWithPhoto(String button, byte[] file) {
        return upload(element("form.send-form").attr("action"), fields(button), file);
    }

    PlainBrowser post(String action, List<Field> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        take(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
        return this;
    }

    private PlainBrowser upload(String action, List<Field> fields, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(field -> body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"" + field.name()
                        + "\"\r\n\r\n" + field.value() + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\""
                        + (file.length == 0 ? "" : "IMG_0001.jpg")
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        take(request(action)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
        return this;
    }

    private static boolean isSent(Element field) {
        String type = field.attr("type");
        boolean button = field.tagName().equals("button") || type.equals("image") || type.equals("file");
        boolean unchecked = (type.equals("radio") || type.equals("checkbox")) && !field.hasAttr("checked");
        return !button && !unchecked;
    }

    private static String sent(Element field) {
        if (field.tagName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.attr("value");
        }
        // A browser sends the ends of lines so.
        return field.tagName().equals("textarea")
                ? field.wholeText().replaceFirst("^\n", "").replace("\n", "\r\n")
                : field.attr("value");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    private void take(HttpRequest.Builder request) {
        try {
            answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            page = Jsoup.parse(answer.body(), "http://localhost:" + RestAssured.port);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
