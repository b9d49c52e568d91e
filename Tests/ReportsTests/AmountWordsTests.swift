import Reports
import Testing

struct AmountWordsTests {
  /// Forms of the rules for bills: one 零 for any zeros between figures, 整 where there are no fen.
  @Test(
    "Amounts as forms write them",
    arguments: [
      (0, "零元整"), (1, "壹分"), (10, "壹角整"), (105, "壹元零伍分"), (160, "壹元陆角整"),
      (140_950, "壹仟肆佰零玖元伍角整"), (600_714, "陆仟零柒元壹角肆分"), (168_032, "壹仟陆佰捌拾元叁角贰分"),
      (10_700_053, "壹拾万柒仟元伍角叁分"), (1_640_902, "壹万陆仟肆佰零玖元零贰分"), (32_504, "叁佰贰拾伍元零肆分"),
      (1_000_000_000, "壹仟万元整"), (10_000_000_000, "壹亿元整"), (10_000_000_500, "壹亿零伍元整"),
      (1_000_000_100_000, "壹佰亿零壹仟元整"), (100_010_000, "壹佰万零壹佰元整"), (-250, "负贰元伍角整"),
      (282_348_076, "贰佰捌拾贰万叁仟肆佰捌拾元柒角陆分"),
    ] as [(Int64, String)])
  func words(_ fen: Int64, _ words: String) {
    #expect(Amount(tenThousandths: Int128(fen) * 100).inWords == words)
  }
}
