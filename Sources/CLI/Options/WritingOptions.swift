internal import ArgumentParser
internal import Interchange
internal import Operations
internal import Stockpile

/// What every command that records a document may be told.
struct WritingOptions: ParsableArguments {
  @Option(
    help: .words(
      "单位（默认设置 site，再默认储备中心）", "site (default: the setting, then the reserve centre)",
      value: "site"))
  var site: String?

  @Option(help: .words("业务日期（默认今天）", "day it happened (default: today)", value: "day"))
  var date: String?

  @Option(help: .words("原因", "why", value: "text"))
  var reason: String?

  @Option(help: .words("备注", "anything else worth keeping", value: "text"))
  var note: String?

  @Option(help: .words("纸质单据号", "number on the paper form", value: "number"))
  var paper: String?

  @Option(help: .words("复核人", "the second person", value: "name"))
  var reviewer: String?

  @OptionGroup var repeating: RepeatOptions
}

/// How a document is recorded: tried, retried or repeated.
struct RepeatOptions: ParsableArguments {
  @Option(
    help: .words(
      "单据标识；用同一标识重试不会重记", "id of the document; a retry with it is harmless", value: "uuid"))
  var id: String?

  @Flag(help: .words("确实又发生一次，再记一张", "it really happened again: record it again"))
  var again = false

  @Flag(help: .words("只试算，不记账", "only try, record nothing"))
  var dryRun = false
}

extension RepeatOptions {
  /// The id given, or a new one.
  func documentID(_ session: Session) throws -> DocumentID {
    try id.map { try DocumentWords.id($0) } ?? session.newID()
  }

  /// How to post.
  var postOptions: PostOptions {
    var options = PostOptions()
    options.again = again
    options.dryRun = dryRun
    return options
  }
}

extension WritingOptions {
  /// A draft of that kind with everything said here.
  func draft(_ kind: DocumentKind, at site: SiteCode, _ desk: Desk) throws -> Draft {
    var draft = Draft(
      id: try repeating.documentID(desk.session), kind: kind, site: site,
      occurredOn: try day(desk.today))
    draft.particulars = try particulars()
    return draft
  }

  /// The day it happened.
  func day(_ today: CalendarDay) throws -> CalendarDay {
    try date.map { try TypedDay.parse($0, today: today) } ?? today
  }

  /// What the paper says beside its lines.
  func particulars() throws -> Particulars {
    var said = Particulars()
    said.reason = try Self.text(reason)
    said.note = try Self.text(note)
    said.paperNumber = try Self.text(paper)
    said.reviewer = try Self.text(reviewer)
    return said
  }

  /// A text in the one spelling we keep; nil where nothing is left of it.
  static func text(_ typed: String?) throws -> String? {
    guard let typed else { return nil }
    let text = try TypedText(typed).text
    return text.isEmpty ? nil : text
  }
}
