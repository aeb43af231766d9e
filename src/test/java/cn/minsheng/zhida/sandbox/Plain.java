package cn.minsheng.zhida.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Plain HTTP calls, for what no SDK does. */
final class Plain {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Plain() {}

  static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
  }

  static JsonNode json(String url, String body) throws IOException, InterruptedException {
    return post(url, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static JsonNode form(String url, String body) throws IOException, InterruptedException {
    return post(url, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
  }

  static JsonNode upload(String url, String type, String fileName, byte[] bytes)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--XX\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n"
            + type
            + "\r\n--XX\r\nContent-Disposition: form-data; name=\"media\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8));
    return post(url, "multipart/form-data; boundary=XX", body.toByteArray());
  }

  private static JsonNode post(String url, String contentType, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return Json.readOrMissing(
        CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body());
  }
}
