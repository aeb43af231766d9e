package cn.minsheng.zhida.dingtalk;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps connections alive and answers everything, except that it reads a request to its end and
 * then resets the connection once it has been told to.
 */
final class ResettingServer implements AutoCloseable {

  private static final String ANSWER =
      """
      {"success":true,"processQueryKey":"k","openDingId":"k","errcode":0,\
      "media_id":"m","accessToken":"t0ken-1","expireIn":7200,"downloadUrl":"http://h/f"}""";

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private volatile boolean resetting;

  ResettingServer() throws IOException {
    start(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  void resetFromNowOn() {
    seen.clear();
    resetting = true;
  }

  /** Method, path and length of the body of each request that came in. */
  List<String> seen() {
    return seen;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() throws IOException {
    while (!door.isClosed()) {
      var guest = door.accept();
      start(() -> serve(guest));
    }
  }

  private void serve(Socket guest) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(guest.getInputStream()));
    while (true) {
      var line = line(in);
      if (line.isEmpty()) {
        return;
      }
      int length = 0;
      boolean chunked = false;
      for (var header = line(in); !header.isEmpty(); header = line(in)) {
        var lower = header.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring(15).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:");
      }
      in.readNBytes(length);
      seen.add(line + (chunked ? ", chunked" : ", " + length + " bytes"));
      if (resetting) {
        guest.setSoLinger(true, 0);
        guest.close();
        return;
      }
      var body = ANSWER.getBytes(StandardCharsets.UTF_8);
      var head =
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
              .formatted(body.length);
      guest.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      guest.getOutputStream().write(body);
      guest.getOutputStream().flush();
    }
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int it = in.read(); it >= 0 && it != '\n'; it = in.read()) {
      if (it != '\r') {
        line.append((char) it);
      }
    }
    return line.toString();
  }

  private static void start(Work work) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // the guest or the test has gone
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }
}
