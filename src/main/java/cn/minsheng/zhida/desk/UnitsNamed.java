package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.directory.Directory;
import cn.minsheng.zhida.directory.Unit;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds the unit somebody names by name or nickname; what is not clear is asked, never guessed. */
@Component
class UnitsNamed {

  private final Directory directory;

  UnitsNamed(Directory directory) {
    this.directory = directory;
  }

  /** What is said of the one unit meant, or that there is none or that there are several. */
  String oneCalled(String typed, Function<Unit, String> says) {
    var named = directory.unitsCalled(typed);
    if (named.isEmpty()) {
      return AccountabilitySentences.noSuchUnit(Markdown.text(typed));
    }
    return named.size() == 1
        ? says.apply(named.get(0))
        : AccountabilitySentences.severalUnits(Markdown.text(typed));
  }
}
