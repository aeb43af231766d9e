package cn.minsheng.zhida.desk;

import cn.minsheng.zhida.casework.LedgerNumber;
import cn.minsheng.zhida.papers.PrintedForm;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is said when somebody asks for papers. */
final class PapersSentences {

  private PapersSentences() {}

  static String whichForm(LedgerNumber number) {
    return "%s 可以打印：%s。请发，如：打印 %d %s"
        .formatted(
            number,
            Arrays.stream(PrintedForm.values())
                .map(PrintedForm::word)
                .collect(Collectors.joining("、")),
            number.ordinal(),
            PrintedForm.ORDER.word());
  }

  static String formFollows(LedgerNumber number, PrintedForm form) {
    return "%s %s稍后以文件发来。签字后的纸质件请交党政办，不要拍照发到聊天。".formatted(number, form.word());
  }

  static String dossiersAreTheOffices() {
    return "卷宗由党政办和工管委领导调取。";
  }

  static String dossierFollows(LedgerNumber number, int parts, int apart) {
    return "%s 卷宗稍后以文件发来，共 %d 个压缩包%s。调取已留痕。"
        .formatted(number, parts, apart == 0 ? "" : "，另有 %d 个大文件单独发来".formatted(apart));
  }
}
