package cn.minsheng.zhida.dingtalk;

import java.io.FilterInputStream;
import java.io.IOException;
import org.springframework.http.client.ClientHttpResponse;

/** What a host sends of a file; closing it lets go of the connection, read to its end or not. */
final class Content extends FilterInputStream {

  private final ClientHttpResponse answer;

  Content(ClientHttpResponse answer) throws IOException {
    super(answer.getBody());
    this.answer = answer;
  }

  /** The host's stream is closed first: the answer would read the rest before it lets go. */
  @Override
  public void close() throws IOException {
    super.close();
    answer.close();
  }
}
