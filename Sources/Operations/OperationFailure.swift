public import Stockpile
import Storage

/// What stopped an operation other than a stock rule, with words for whoever asked.
public struct OperationFailure: Explained, Hashable {
  /// What kind of trouble it is.
  public enum Trouble: Hashable, Sendable {
    /// A word that names nothing, or an entry that makes no sense: ask again in other words.
    case word
    /// There is no database.
    case missing
    /// The database or the disk is in the way.
    case database
    /// Another program is writing.
    case busy
  }

  /// A stable word for programs.
  public let code: String
  /// What kind of trouble it is.
  public let trouble: Trouble
  /// What to tell the person.
  public let message: Message

  /// The failure behind an error of an operation; nil for refusals and for what nobody foresaw.
  public init?(_ error: any Error) {
    switch error {
    case let failure as StorageFailure:
      self.init(failure.code, failure.trouble.asSeenHere, failure.message)
    case let lookup as Lookup: self = .lookup(lookup)
    case let problem as OperationProblem: self = .problem(problem)
    case let problem as RecordProblem: self = .problem(.record(problem))
    case let problem as SiteTree.Problem: self = .problem(.tree(problem))
    case let problem as ContactProblem: self = .contact(problem)
    default: return nil
    }
  }

  private init(_ code: String, _ trouble: Trouble, _ message: Message) {
    self.code = code
    self.trouble = trouble
    self.message = message
  }
}

extension StorageTrouble {
  fileprivate var asSeenHere: OperationFailure.Trouble {
    switch self {
    case .missing: .missing
    case .database: .database
    case .busy: .busy
    }
  }
}

extension OperationFailure {
  private static func lookup(_ lookup: Lookup) -> OperationFailure {
    switch lookup {
    case .site(let text):
      OperationFailure(
        "unknown-site", .word,
        Message(
          zh: "没有单位“\(text)”", en: "there is no site \"\(text)\"",
          hintZH: "查看单位：stockpile site list", hintEN: "see stockpile site list"))
    case .item(let text):
      OperationFailure(
        "unknown-item", .word,
        Message(
          zh: "没有物资“\(text)”", en: "there is no item \"\(text)\"",
          hintZH: "查看物资：stockpile item list", hintEN: "see stockpile item list"))
    case .document(let text):
      OperationFailure(
        "unknown-document", .word,
        Message(
          zh: "没有单据“\(text)”", en: "there is no document \"\(text)\"",
          hintZH: "查看单据：stockpile documents", hintEN: "see stockpile documents"))
    case .sheet(let text):
      OperationFailure(
        "unknown-sheet", .word,
        Message(
          zh: "没有盘点表 \(text)", en: "there is no count sheet \(text)",
          hintZH: "先打印盘点表：stockpile count sheet",
          hintEN: "draw one first: stockpile count sheet"))
    }
  }

  private static func problem(_ problem: OperationProblem) -> OperationFailure {
    switch problem {
    case .noOperator:
      OperationFailure(
        "no-operator", .word,
        Message(
          zh: "没有写明记账人", en: "nobody said who is writing",
          hintZH: "加 --operator 姓名，或设环境变量 STOCKPILE_OPERATOR",
          hintEN: "give --operator NAME, or set STOCKPILE_OPERATOR"))
    case .emptyBook:
      OperationFailure(
        "no-reserve-centre", .word,
        Message(
          zh: "账本里还没有储备中心（上级为空的单位）",
          en: "the book has no reserve centre yet (a site without a parent)",
          hintZH: "用 stockpile init --seeds 建账", hintEN: "make a book with stockpile init --seeds"))
    case .bookNotEmpty:
      OperationFailure(
        "book-not-empty", .word,
        Message(
          zh: "账本不是空的", en: "the book is not empty",
          hintZH: "换一个位置", hintEN: "choose another place"))
    case .noCallUp(let number):
      OperationFailure(
        "no-call-up", .word,
        Message(
          zh: "\(number) 不属于任何调用", en: "\(number) belongs to no call-up",
          hintZH: "查看调用：stockpile call-up list --all",
          hintEN: "see stockpile call-up list --all"))
    case .noDrill:
      OperationFailure(
        "no-drill", .word,
        Message(
          zh: "这不是演练账本", en: "this book is no drill",
          hintZH: "先开始演练：stockpile drill start 演练.sqlite",
          hintEN: "begin one first: stockpile drill start DRILL.sqlite"))
    case .alreadyDrill:
      OperationFailure(
        "already-drill", .word,
        Message(
          zh: "这已经是演练账本，不能再复制成演练", en: "this book is a drill already",
          hintZH: "用真账本开始：--database 写真账本", hintEN: "begin from the real book: give --database"))
    case .record(let problem):
      OperationFailure(
        "invalid-entry", .word,
        Message(
          zh: "\(problem.code) 的 \(problem.field) 为“\(problem.value)”，应为 \(problem.expected)",
          en: "\(problem.field) of \(problem.code) is \"\(problem.value)\", "
            + "expected \(problem.expected)",
          hintZH: problem.isSetByField ? "用 --set \(problem.field)=… 改正" : "改正后再试",
          hintEN: problem.isSetByField
            ? "correct it with --set \(problem.field)=…" : "correct it and try again"))
    case .tree(let problem):
      OperationFailure("not-a-tree", .word, problem.message)
    }
  }
}

extension RecordProblem {
  /// Whether people write the register's fields by their names.
  fileprivate var isSetByField: Bool {
    switch register {
    case .site, .item, .enterprise, .driver, .kit, .agreement, .standard: true
    case .setting, .norm, .operator, .authority, .responseLevel, .parameter, .plan, .planApproval:
      false
    }
  }
}

extension OperationFailure {
  private static func contact(_ problem: ContactProblem) -> OperationFailure {
    OperationFailure(
      "invalid-contact", .word,
      Message(
        zh: "联络人 \(problem.code) 的 \(problem.field) 为“\(problem.value)”，应为 \(problem.expected)",
        en: "\(problem.field) of the contact \(problem.code) is \"\(problem.value)\", "
          + "expected \(problem.expected)",
        hintZH: "改正后再试", hintEN: "correct it and try again"))
  }
}

extension SiteTree.Problem {
  fileprivate var message: Message {
    switch self {
    case .roots(let codes):
      Message(
        zh: "应当只有一个单位没有上级，现有 \(codes.count) 个",
        en: "exactly one site has no parent; here \(codes.count) have none",
        hintZH: "用 --set parent_code=… 写明上级", hintEN: "name the parent with --set parent_code=…")
    case .duplicate(let code):
      Message(zh: "单位 \(code) 重复", en: "the site \(code) comes twice")
    case .unknownParent(let code, let parent):
      Message(
        zh: "\(code) 的上级 \(parent) 不存在", en: "the parent \(parent) of \(code) does not exist",
        hintZH: "先登记上级单位", hintEN: "register the parent first")
    case .wrongLevel(let code, let parent):
      Message(
        zh: "\(code) 的上级 \(parent) 既不是上一级也不是同级",
        en: "\(parent), the parent of \(code), is neither one level up nor on the same level",
        hintZH: "检查 level 和 parent_code", hintEN: "check level and parent_code")
    case .cycle(let code):
      Message(
        zh: "\(code) 的上级关系成环", en: "\(code) would be its own ancestor",
        hintZH: "检查 parent_code", hintEN: "check parent_code")
    }
  }
}
