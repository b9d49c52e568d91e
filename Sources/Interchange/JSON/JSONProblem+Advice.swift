extension JSONProblem.Code {
  /// What the person should do about a problem of this kind.
  var advice: JSONProblem.Detail {
    switch self {
    case .emptyValue, .unexpectedEnd, .truncatedFile, .missingTrailer, .wrongCount:
      .init(
        chinese: "文件可能没有复制完整，请重新导出或重新复制",
        english: "the file may not have been copied completely: export or copy it again")
    case .unexpectedCharacter, .badNumber, .badEscape, .rawControlCharacter, .extraAfterValue:
      .init(
        chinese: "请改正此处，或重新导出文件",
        english: "correct this place, or export the file again")
    case .trailingComma:
      .init(chinese: "请删去这个逗号", english: "remove this comma")
    case .invalidUTF8:
      .init(
        chinese: "请将文件另存为 UTF-8 编码（不是 GBK、ANSI 或 UTF-16）",
        english: "save the file as UTF-8 (not GBK, ANSI or UTF-16)")
    case .byteOrderMark:
      .init(
        chinese: "请另存为不带 BOM 的 UTF-8", english: "save the file as UTF-8 without BOM")
    case .tooDeep:
      .init(
        chinese: "这不是本系统导出的文件，请核对来源",
        english: "no file of ours is nested so deeply: check where it comes from")
    case .duplicateKey:
      .init(chinese: "请只保留正确的一个", english: "keep only the right one")
    case .unknownKey:
      .init(
        chinese: "请核对拼写或删去；如文件来自新版本，请先升级",
        english: "check the spelling or remove it; if the file comes from a newer version, update")
    case .missingKey:
      .init(chinese: "请补上", english: "add it")
    case .emptyText, .notAllowedHere:
      .init(chinese: "请删去这个字段", english: "leave the key out")
    case .tooLong:
      .init(chinese: "请缩短", english: "shorten it")
    case .invalidDate:
      .init(
        chinese: "日期写作 2026-11-21，月份写作 2026-11",
        english: "write a day as 2026-11-21 and a month as 2026-11")
    case .newerFile:
      .init(chinese: "请先升级本程序", english: "update this program first")
    case .missingHeader, .afterTrailer, .notRising, .numberMismatch, .sameAccount:
      .init(
        chinese: "文件可能被改动或拼接过，请重新导出",
        english: "the file may have been edited or joined from parts: export it again")
    case .wrongType, .invalidValue, .unknownCode, .invalidCode:
      .init(chinese: "请改正", english: "correct the value")
    case .notWhole:
      .init(
        chinese: "数量请用基本单位的整数，不用小数点和指数",
        english: "give whole base units, without decimal point or exponent")
    case .outOfRange:
      .init(chinese: "请核对数字", english: "check the number")
    case .loneSurrogate, .noncharacter:
      .init(
        chinese: "请重新输入这段文字", english: "type this text again")
    case .controlCharacter, .bidiControl, .zeroWidthCharacter, .tagCharacter:
      .init(
        chinese: "这种字符看不见，可能改变显示内容；请删去并重新输入这段文字",
        english: "it is invisible and may change what is shown: remove it, or type the text again")
    case .lineTooLong:
      .init(
        chinese: "请确认文件是每行一条记录（NDJSON）",
        english: "check that the file has one record a line (NDJSON)")
    }
  }
}
