package cn.minsheng.zhida.trail;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Begins the chain anew before each test. Tests that verify the trail need it: emptying the tables
 * leaves the head where it was, which to {@link Trail#verify} is a trail cut off.
 */
public final class FreshTrail implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) {
    var jdbc = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
    jdbc.sql("delete from trail").update();
    jdbc.sql("update trail_head set line = 0, hash = ? where id = 1")
        .param(LineHash.GENESIS)
        .update();
  }
}
