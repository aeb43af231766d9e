package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.sandbox.SandboxPage;
import org.springframework.boot.SpringApplication;

/**
 * What {@code mvn spring-boot:test-run} starts: the bot in a made-up district, before your eyes.
 * Ctrl-C ends all of it.
 */
public final class SandboxMain {

  private SandboxMain() {}

  /**
   * @param port of the page, as the first argument; a free one if there is none
   */
  public static void main(String[] port) {
    try {
      open(port.length == 0 ? 0 : Integer.parseInt(port[0]));
    } catch (RuntimeException | Error failure) {
      System.err.println("The sandbox does not start:");
      failure.printStackTrace();
      System.exit(1);
    }
  }

  private static void open(int port) {
    var office = SampleOffice.open();
    var page = SandboxPage.start(office.twin(), office, port);
    SpringApplication.getShutdownHandlers()
        .add(
            () -> {
              page.close();
              office.close();
            });
  }
}
