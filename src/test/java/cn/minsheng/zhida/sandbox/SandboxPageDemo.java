package cn.minsheng.zhida.sandbox;

import java.util.concurrent.CountDownLatch;

/** Opens the page on a twin with a scripted bot; ends with the process. */
final class SandboxPageDemo {

  private SandboxPageDemo() {}

  public static void main(String[] port) throws Exception {
    DemoOffice office = new DemoOffice();
    SandboxPage.start(office.dingtalk, office, port.length == 0 ? 0 : Integer.parseInt(port[0]));
    new CountDownLatch(1).await();
  }
}
