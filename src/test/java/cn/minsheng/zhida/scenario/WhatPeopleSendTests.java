package cn.minsheng.zhida.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minsheng.zhida.testing.OfficeTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What people send that the bot did not wait for. */
@OfficeTest
class WhatPeopleSendTests extends Scenario {

  private static final int LARGEST_FILE = 20 << 20;

  @Test
  void aFileOfOneByteTooManyIsRefused() {
    var wang = hire("王强");
    wang.sendFile("扫描件.pdf", new byte[LARGEST_FILE + 1]);
    eventually(
        () ->
            assertThat(Screen.of(wang).texts())
                .containsExactly("文件“扫描件.pdf”超过 20 MB，没有收到。请压缩或拆分后重新发送。"));
  }

  @Test
  void aFileThePlatformGivesOutNoMoreIsAskedForAgain() {
    var wang = hire("王强");
    twin.files().live(Duration.ZERO, Duration.ofMinutes(10));
    wang.sendFile("扫描件.pdf", new byte[] {1});
    eventually(
        () -> assertThat(Screen.of(wang).texts()).containsExactly("文件“扫描件.pdf”已失效，没有收到。请重新发送。"));
    twin.files().live(Duration.ofDays(1), Duration.ofMinutes(10));
  }

  @Test
  void aShareFromTheDriveIsNoFile() {
    var wang = hire("王强");
    wang.shareFromDrive("花名册.xlsx");
    eventually(
        () ->
            assertThat(Screen.of(wang).texts())
                .containsExactly("钉盘文件和在线文档我打不开。请下载后，在本聊天中点“+”选“文件”直接发送。"));
  }

  @Test
  void helpCanBeSpoken() {
    var wang = hire("王强");
    wang.sendVoice("帮助。");
    eventually(() -> assertThat(wang.cards()).hasSize(1));
    assertThat(Screen.of(wang).texts()).containsExactly("使用帮助见下方卡片。");
  }

  @Test
  void inAGroupThereIsOnePointer() {
    var wang = hire("王强");
    var group = twin.organisation().group("督办群", wang.userId(), "zhang");
    wang.sayInGroup(group, "帮助");
    eventually(() -> assertThat(Screen.of(wang).texts()).containsExactly("请在与我的单聊中办理，群聊中的内容我不处理。"));
    assertThat(wang.cards()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodGetsHelp() {
    var wang = hire("王强");
    wang.say("今天天气怎么样");
    eventually(() -> assertThat(Screen.of(wang).texts()).hasSize(1));
    assertThat(Screen.of(wang).texts().get(0))
        .startsWith("我是“直达”")
        .contains("没看懂，请发“帮助”")
        .hasLineCount(3);
    wang.say("明天呢");
    eventually(() -> assertThat(Screen.of(wang).texts()).hasSize(2));
    assertThat(wang.lastText()).isEqualTo("没看懂。请发“帮助”查看可以办理的事项。");
  }

  @Test
  void anEmptyRosterFileIsNoWorkbook() {
    admin.sendFile("花名册.xlsx", new byte[0]);
    allIsDone();
    assertThat(adminScreen.texts()).hasSize(1);
    assertThat(directory.units()).hasSize(2);
  }
}
