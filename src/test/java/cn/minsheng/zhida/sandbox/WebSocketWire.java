package cn.minsheng.zhida.sandbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The bytes of a WebSocket (RFC 6455) as a server sees them; knows nothing of DingTalk. */
final class WebSocketWire {

  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int CONTINUATION = 0;
  private static final int MAX_LINE = 8 * 1024;
  private static final int MAX_INBOUND = 4 * 1024 * 1024;
  private static final String ACCEPT_GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  /** A whole message or control frame. */
  record Frame(int opcode, byte[] payload) {
    String text() {
      return new String(payload, StandardCharsets.UTF_8);
    }
  }

  /** The request line's target and the headers, names in lower case. */
  record Handshake(String target, Map<String, String> headers) {}

  private final DataInputStream in;
  private final OutputStream out;
  private final ByteArrayOutputStream fragments = new ByteArrayOutputStream();

  WebSocketWire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 32 * 1024));
    this.out = out;
  }

  Handshake readHandshake() throws IOException {
    String[] request = line().split(" ");
    Map<String, String> headers = new LinkedHashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.put(
            header.substring(0, colon).trim().toLowerCase(Locale.ROOT),
            header.substring(colon + 1).trim());
      }
    }
    if (request.length != 3 || !request[0].equals("GET")) {
      throw new ProtocolException("no GET");
    }
    return new Handshake(request[1], headers);
  }

  void accept(Handshake handshake) throws IOException {
    String key = handshake.headers().get("sec-websocket-key");
    if (key == null) {
      refuse(400, "Bad Request");
      throw new ProtocolException("no WebSocket key");
    }
    answer(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + acceptKey(key)
            + "\r\n\r\n");
  }

  void refuse(int status, String reason) throws IOException {
    answer("HTTP/1.1 " + status + " " + reason + "\r\nContent-Length: 0\r\n\r\n");
  }

  /** The next whole message or control frame; blocks. */
  Frame read() throws IOException {
    while (true) {
      int first = in.readUnsignedByte();
      int second = in.readUnsignedByte();
      byte[] payload = payload(second);
      int opcode = first & 0x0F;
      if (opcode >= CLOSE) {
        return new Frame(opcode, payload);
      }
      fragments.writeBytes(payload);
      boolean last = (first & 0x80) != 0;
      if (last) {
        byte[] whole = fragments.toByteArray();
        fragments.reset();
        return new Frame(opcode == CONTINUATION ? TEXT : opcode, whole);
      }
    }
  }

  /** Called by one thread only. */
  void write(Frame frame) throws IOException {
    byte[] payload = frame.payload();
    ByteBuffer bytes = ByteBuffer.allocate(payload.length + 10);
    bytes.put((byte) (0x80 | frame.opcode()));
    if (payload.length < 126) {
      bytes.put((byte) payload.length);
    } else if (payload.length < 65_536) {
      bytes.put((byte) 126).putShort((short) payload.length);
    } else {
      bytes.put((byte) 127).putLong(payload.length);
    }
    bytes.put(payload);
    out.write(bytes.array(), 0, bytes.position());
    out.flush();
  }

  private byte[] payload(int second) throws IOException {
    boolean masked = (second & 0x80) != 0;
    long length = second & 0x7F;
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    if (!masked || length < 0 || length > MAX_INBOUND) {
      throw new ProtocolException("frame of " + length + " bytes, masked: " + masked);
    }
    byte[] mask = new byte[4];
    in.readFully(mask);
    byte[] payload = new byte[(int) length];
    in.readFully(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return payload;
  }

  private void answer(String head) throws IOException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (line.length() > MAX_LINE) {
        throw new ProtocolException("endless line");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static String acceptKey(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT_GUID).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
