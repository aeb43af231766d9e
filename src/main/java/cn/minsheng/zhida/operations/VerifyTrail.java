package cn.minsheng.zhida.operations;

import cn.minsheng.zhida.trail.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@code verify}: reads the whole trail and says whether it is as it was written. */
@Component
class VerifyTrail implements Command {

  private static final Logger log = LoggerFactory.getLogger(VerifyTrail.class);

  private final Trail trail;

  VerifyTrail(Trail trail) {
    this.trail = trail;
  }

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public int run() {
    var verdict = trail.verify();
    if (verdict.isSound()) {
      log.info(
          "The trail is sound: {} lines, head {}. Note the head somewhere else and compare next time",
          verdict.lines(),
          verdict.head());
      return 0;
    }
    var fault = verdict.fault().orElseThrow();
    log.error(
        "The trail is broken at line {}: {}. The {} lines before it are sound. Keep the database as"
            + " it is, and compare with the last backup",
        fault.line(),
        fault.what(),
        verdict.lines());
    return 1;
  }
}
