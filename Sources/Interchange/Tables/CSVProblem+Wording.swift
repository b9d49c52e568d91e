import Stockpile

/// The clauses that say what is wrong with a CSV text; text of the file enters only made safe.
extension Message {
  static let csvEmpty = Message(
    zh: "文件没有表头", en: "the file has no header line",
    hintZH: "请重新导出文件", hintEN: "export the file again")
  static let csvNotUTF8 = Message(
    zh: "不是有效的 UTF-8 文字", en: "this is not valid UTF-8",
    hintZH: "请另存为“CSV UTF-8”（不是 GBK、ANSI 或 UTF-16）",
    hintEN: "save the file as “CSV UTF-8” (not GBK, ANSI or UTF-16)")
  static let csvUnexpectedQuote = Message(
    zh: "未加引号的内容中有引号", en: "a quote inside a field without quotes",
    hintZH: "请用引号括住整个内容，其中的引号写两次",
    hintEN: "put the whole field in quotes and double the quote inside it")
  static let csvTextAfterQuote = Message(
    zh: "结尾引号后还有文字", en: "text after the closing quote",
    hintZH: "内容中的引号要写两次", hintEN: "double a quote that belongs to the field")
  static let csvOpenQuote = Message(
    zh: "此处的引号没有结尾，后面的内容无法读取",
    en: "the quote that opens here is never closed, so the rest cannot be read",
    hintZH: "请补上结尾引号", hintEN: "add the closing quote")
  static let csvStrayReturn = Message(
    zh: "换行不完整（只有 CR）", en: "a line end that is only a CR",
    hintZH: "请用 CRLF 或 LF 换行保存", hintEN: "save the file with CRLF or LF line ends")
  static let csvNamelessColumn = Message(
    zh: "此列没有列名", en: "this column has no name",
    hintZH: "请填写列名或删去此列", hintEN: "give it a name or remove it")

  static func csvRefused(_ scalar: Unicode.Scalar) -> Message {
    let name = SafeText.name(scalar)
    return Message(
      zh: "有不允许的字符 \(name)", en: "the character \(name) is not allowed",
      hintZH: "这种字符看不见，请删去并重新输入", hintEN: "it is invisible: remove it, or type the text again")
  }

  static func csvFieldCount(_ found: Int, columns: Int) -> Message {
    Message(
      zh: "此行有 \(found) 列，表头有 \(columns) 列",
      en: "this row has \(found) fields, the header has \(columns)",
      hintZH: "内容中有分隔符时请加引号", hintEN: "put a field that contains the separator in quotes")
  }

  static func csvDuplicate(_ name: String, first: Int) -> Message {
    Message(
      zh: "列名 \(SafeText.quoted(name)) 与第 \(first) 列重复",
      en: "the name \(SafeText.quoted(name)) is that of column \(first) too",
      hintZH: "请改名或删去一列", hintEN: "rename or remove one of them")
  }

  static func csvTooManyColumns(_ limit: Int) -> Message {
    Message(
      zh: "超过 \(limit) 列", en: "more than \(limit) columns",
      hintZH: "请核对文件来源", hintEN: "check where the file comes from")
  }

  static func csvTooManyRows(_ limit: Int) -> Message {
    Message(
      zh: "超过 \(limit) 行", en: "more than \(limit) rows",
      hintZH: "请拆分文件", hintEN: "split the file")
  }
}
