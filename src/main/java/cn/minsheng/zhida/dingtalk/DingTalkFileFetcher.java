package cn.minsheng.zhida.dingtalk;

import cn.minsheng.zhida.mailroom.spi.FileFetcher;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Exchanges a download code for an address, and opens that (DINGTALK.md §4.1). The address is
 * signed, short-lived, belongs to another host, and may be plain HTTP on any port; no token goes
 * there.
 */
@Component
final class DingTalkFileFetcher implements FileFetcher {

  private static final String NO_SUCH_CODE = "invalidParameter.robotCode.downloadCode";

  private final Calls calls;
  private final SdkClients clients;
  private final String robotCode;
  private final ClientHttpRequestFactory http;

  DingTalkFileFetcher(Calls calls, SdkClients clients, DingTalkProperties properties) {
    this.calls = calls;
    this.clients = clients;
    this.robotCode = properties.robotCode();
    this.http = Oapi.http(properties.connectTimeout(), properties.fileTimeout());
  }

  @Override
  public InputStream fetch(String downloadCode) throws IOException {
    var answer = http.createRequest(address(downloadCode), HttpMethod.GET).execute();
    var status = answer.getStatusCode().value();
    if (status == 200) {
      return new Content(answer);
    }
    answer.close();
    if (status == 404 || status == 410) {
      throw new Expired("HTTP " + status);
    }
    throw new IOException("The file's host answered HTTP " + status);
  }

  private URI address(String downloadCode) throws IOException {
    try {
      return checked(addressOf(downloadCode));
    } catch (CallFailure e) {
      if (e.code().equals(NO_SUCH_CODE)) {
        throw new Expired(e.code());
      }
      throw new IOException("No address for the file: " + e.getMessage());
    }
  }

  private @Nullable String addressOf(String downloadCode) throws CallFailure {
    var request =
        new RobotMessageFileDownloadRequest().setDownloadCode(downloadCode).setRobotCode(robotCode);
    return calls.make(
        Api.DOWNLOAD,
        token ->
            clients
                .robot()
                .robotMessageFileDownloadWithOptions(
                    request,
                    new RobotMessageFileDownloadHeaders().setXAcsDingtalkAccessToken(token),
                    SdkClients.once())
                .getBody()
                .getDownloadUrl());
  }

  private static URI checked(@Nullable String address) throws IOException {
    if (address == null || !address.matches("https?://[^/\\s]+/\\S*")) {
      throw new IOException("The platform gave no usable address for the file");
    }
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new IOException("The platform gave no usable address for the file");
    }
  }
}
