package cn.minsheng.zhida.testing;

import cn.minsheng.zhida.mailroom.spi.FileFetcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives out the files the test put there, each as often as it is asked for. */
public final class FetcherInTest implements FileFetcher {

  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicInteger fetched = new AtomicInteger();

  public void has(String downloadCode, byte[] content) {
    files.put(downloadCode, content);
  }

  public void failsNext(int times) {
    failures.set(times);
  }

  public int fetched() {
    return fetched.get();
  }

  public void forget() {
    files.clear();
    failures.set(0);
    fetched.set(0);
  }

  @Override
  public InputStream fetch(String downloadCode) throws IOException {
    if (failures.getAndUpdate(it -> Math.max(0, it - 1)) > 0) {
      throw new IOException("The network is away");
    }
    var content = files.get(downloadCode);
    if (content == null) {
      throw new Expired("gone");
    }
    fetched.incrementAndGet();
    return new ByteArrayInputStream(content);
  }
}
