package cn.minsheng.zhida.samples;

import cn.minsheng.zhida.sandbox.GuideStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The guide of the page: one petition from the order to 销号, on six phones. */
final class FirstMinute {

  static final String ORDER = "交办 城管局 2天 市长热线 投诉 文化路与学府街路口的路灯不亮三天了，晚上看不清路，请尽快修复。";

  /** Stands on every card of the petition. */
  private static final String STREET = "文化路";

  private FirstMinute() {}

  static List<GuideStep> steps(District district) {
    var clerk = District.CLERK;
    var unit = district.unitCalled("城管局");
    var head = unit.head().userId();
    var liaison = unit.liaison().userId();
    return List.of(
        GuideStep.say(clerk, ORDER, "市民来电：路灯不亮。党政办王敏把它交办给城管局，一句话就够。点「替我输入」，再点「发送」。"),
        GuideStep.tap(clerk, "确认交办", "机器人读懂后给出预览：哪个单位、到哪天为止。核对无误，点「确认交办」。").onCardWith(STREET),
        GuideStep.tap(head, "签收", "城市管理局局长、副局长、联络员同时收到交办卡。局长点「签收」。").onCardWith(STREET),
        GuideStep.moveClock("PT30H", "把时钟往前拨 30 小时，到第二天下午。路上 10:10 半月报送到领导手机，次日 08:40 发出到期提醒。"),
        GuideStep.look(liaison, "次日 08:40，到期提醒自己来了，局长、副局长、联络员各一条。路灯当晚已经修好，可以报告了。"),
        GuideStep.sendFile(liaison, SamplePapers.REPORT, "联络员把办理报告直接发进聊天，机器人回话说收到了。")
            .onCardWith("已收到报告文件"),
        GuideStep.fill(liaison, report(), "在卡片上写明办理情况、政策依据，以及怎样告知当事人，点「提交报告」。").onCardWith(STREET),
        GuideStep.tap(unit.deputy().userId(), "审阅同意", "报告须经分管负责人审阅。副局长点「审阅同意」，报告就到了党政办。")
            .onCardWith(STREET),
        GuideStep.tap(clerk, "通过", "党政办审核报告。点「通过」，这张卡就变成回访卡；如有欠缺可写明原因退回。").onCardWith(STREET),
        GuideStep.fill(clerk, followUp(), "回访当事人：选回访方式和满意度，点「提交回访」。当事人满意，就是当事人认可。")
            .onCardWith(STREET),
        GuideStep.fill(clerk, superior(), "这一件来自市长热线，上级部门也要认可。填上依据，点「记录上级部门认可」。")
            .onCardWith(STREET),
        GuideStep.tap(District.LEADER, "认可", "最后是工管委领导。点「认可」。往上翻，有半月报：数字、表格和图。").onCardWith(STREET),
        GuideStep.look(clerk, "三方都认可了：这一件已自动销号，党政办和责任单位都收到通知。发「待办」或「查 12」还能看到更多。"));
  }

  private static Map<String, String> report() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("facts", "当日到文化路现场核查，系地下电缆接头受潮短路，已更换电缆12米、灯具3盏，当晚全部亮灯。");
    fields.put("grounds", "《城市照明管理规定》第二十一条");
    fields.put("result", "解决");
    fields.put("way", "见面");
    fields.put("told", "2026-03-02T18:30");
    return fields;
  }

  private static Map<String, String> followUp() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("method", "电话沟通");
    fields.put("satisfaction", "满意");
    fields.put("opinion", "灯亮了，谢谢。");
    return fields;
  }

  private static Map<String, String> superior() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("given", "认可");
    fields.put("evidence", "12345 平台工单已办结");
    return fields;
  }
}
