import Planning
import Stockpile

extension UseWindow {
  /// Which days a use a day rests on.
  func words(_ language: Language) -> String {
    let short =
      isShort ? language.pick(zh: "（账只有 \(days) 天）", en: " (only \(days) days)") : ""
    return language.pick(
      zh: "日均消耗按 \(first) 至 \(last)\(short)，缺货、应急、未报的日子不计，折合 90 天",
      en: "use of \(first) to \(last)\(short) less days out of stock, in emergency or unreported, "
        + "per 90 days")
  }
}
