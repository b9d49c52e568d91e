internal import ArgumentParser
internal import Operations
internal import Reports
internal import Stockpile

/// One enterprise.
struct EnterpriseShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("show", "查看企业", "show an enterprise")
  }

  @Argument(help: .words("编码或名称", "code or name", value: "enterprise"))
  var enterprise: String

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let desk = try reading.desk()
    let typed = try WordsOfOption.text(enterprise) ?? ""
    let all = try desk.session.enterpriseList().enterprises
    let exact = all.first {
      [$0.code.lowercased(), $0.nameZH, $0.nameEN.lowercased()].contains(typed.lowercased())
    }
    let part = all.filter { $0.nameZH.contains(typed) && !typed.isEmpty }
    guard let found = exact ?? (part.count == 1 ? part[0] : nil) else {
      throw Failure.usage(
        "unknown-enterprise", zh: "没有企业“\(typed)”", en: "there is no enterprise \"\(typed)\"",
        hintZH: "查看企业：stockpile enterprise list", hintEN: "see stockpile enterprise list")
    }
    reading.answer(EnterpriseCard(found))
  }
}
