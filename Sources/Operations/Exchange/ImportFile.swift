import Interchange
import Stockpile
import Storage

/// What an import did.
public struct Imported: Hashable, Sendable {
  /// Documents that were new.
  public var added: Int64 = 0
  /// Documents that were there already.
  public var known: Int64 = 0

  /// What an import of so many documents did.
  public init(added: Int64 = 0, known: Int64 = 0) {
    self.added = added
    self.known = known
  }
}

extension Session {
  /// Imports an exchange file, wholly or not at all.
  ///
  /// A `ledger` is kept verbatim, into an empty book or continuing logs this book does not write;
  /// `drafts` are checked and posted now. Importing twice changes nothing. `progress` gets the
  /// bytes read so far. Throws `ImportRefused` with everything that is wrong.
  public func importFile(
    descriptor: Int32, dryRun: Bool = false, progress: (Int) -> Void = { _ in }
  ) throws -> Imported {
    _ = try writer()
    let work = { (writer: LedgerWriter) in
      var file = FileImport(writer, takesPens: false, session: self)
      return try file.run(descriptor: descriptor, progress: progress)
    }
    return dryRun ? try store.rehearse(work) : try store.write(work)
  }
}

/// One pass over an exchange file inside one transaction.
struct FileImport {
  private let writer: LedgerWriter
  private let takesPens: Bool
  /// Who posts drafts; nil where a new book is made, which takes a ledger only.
  private let session: Session?
  private var problems = ImportProblems()
  private var adoption: LedgerAdoption?
  private var brokenLogs: Set<LogName> = []
  private var imported = Imported()
  private var documents: Int64 = 0

  init(_ writer: LedgerWriter, takesPens: Bool, session: Session?) {
    self.writer = writer
    self.takesPens = takesPens
    self.session = session
  }

  mutating func run(descriptor: Int32, progress: (Int) -> Void) throws -> Imported {
    let decoding = DecodingThread(descriptor: descriptor)
    decoding.start()
    do {
      while let batch = decoding.next() {
        for line in batch.lines { try take(line) }
        progress(batch.bytesRead)
      }
    } catch {
      decoding.end()
      throw error
    }
    decoding.end()
    if let failure = decoding.failure { throw failure }
    try finish(decoding.problems)
    return imported
  }

  private mutating func take(_ decoded: DecodedLine) throws {
    switch decoded.line {
    case .header(let header): try begin(header, at: decoded.number)
    case .document(let posted):
      documents += 1
      try adopt(posted, computed: decoded.computed, at: decoded.number)
    case .draft(let draft):
      documents += 1
      try post(draft, at: decoded.number)
    case .trailer(let trailer): check(trailer, before: decoded.before, at: decoded.number)
    }
  }

  private mutating func begin(_ header: ExchangeHeader, at number: Int) throws {
    switch header.kind {
    case .ledger where header.isDrill:
      problems.add(
        number, "drill-book",
        Message(
          zh: "文件是演练账本导出的，任何账本都不收", en: "the file is of a drill, which no book takes",
          hintZH: "从真账本重新导出", hintEN: "export it again from the real book"))
    case .ledger:
      if let own = try writer.reader.rootCode(), let root = header.root, own != root {
        problems.add(
          number, "other-network",
          Message(
            zh: "文件来自 \(root) 的网络，本账簿属于 \(own)",
            en: "the file is of the network of \(root), this book of \(own)",
            hintZH: "检查文件", hintEN: "check the file"))
        return
      }
      adoption = try LedgerAdoption(writer, takesPens: takesPens)
    case .drafts where session == nil:
      problems.add(
        number, "drafts-make-no-book",
        Message(
          zh: "草稿文件不能建账", en: "a file of drafts cannot start a book",
          hintZH: "用完整导出的 ledger 文件", hintEN: "use a complete export of kind ledger"))
    case .drafts: break
    }
  }

  /// Once a document of a log is refused, those that follow it cannot be judged.
  private mutating func adopt(
    _ posted: PostedDocument, computed: Digest?, at number: Int
  ) throws {
    let log = LogName(posted.document.site, epoch: posted.posting.epoch)
    guard adoption != nil, !brokenLogs.contains(log) else { return }
    for problem in try adoption?.adopt(posted, computed: computed) ?? [] {
      problems.add(number, problem.code, problem.message)
      brokenLogs.insert(log)
    }
  }

  private mutating func post(_ imported: ImportedDraft, at number: Int) throws {
    guard let session, let operatorName = session.operatorName else { return }
    do {
      var draft = imported.draft
      if let text = imported.referenceText {
        guard let known = try writer.reader.document(text) else {
          throw Lookup.document(text.description)
        }
        draft.particulars.reference = known.document.id
      }
      let recorded: Recorded
      if let record = draft.record {
        let registrar = Registrar(
          today: session.today, clock: session.clock, operatorName: operatorName
        ) { draft.id }
        recorded = try registrar.register([record], with: writer)[0]
      } else {
        var options = PostOptions()
        options.again = true
        recorded = try session.post(draft, options, by: operatorName, with: writer)
      }
      if recorded.outcome == .alreadyThere {
        self.imported.known += 1
      } else {
        self.imported.added += 1
      }
    } catch let refusal as Refusal {
      problems.add(number, refusal.code, refusal.message)
    } catch {
      guard let failure = OperationFailure(error), failure.trouble == .word else { throw error }
      problems.add(number, failure.code, failure.message)
    }
  }

  private mutating func check(_ trailer: ExchangeTrailer, before: Digest?, at number: Int) {
    if trailer.documents != documents || trailer.sha256 != before {
      problems.add(
        number, "trailer-mismatch",
        Message(
          zh: "文件被截断或改动：末行写 \(trailer.documents) 份单据，读到 \(documents) 份，校验和"
            + (trailer.sha256 == before ? "相符" : "不符"),
          en: "the file was cut or changed: its last line says \(trailer.documents) documents, "
            + "\(documents) were read, the checksum "
            + (trailer.sha256 == before ? "fits" : "does not fit"),
          hintZH: "向发送方重新要一份", hintEN: "ask the sender for it again"))
    }
  }

  /// The form of the file first: a line that could not be read explains what is missing after it.
  private mutating func finish(_ formatProblems: ProblemList) throws {
    if !formatProblems.isEmpty { problems = ImportProblems() }
    for problem in formatProblems.problems {
      problems.add(
        problem.line, problem.code.rawValue,
        Message(zh: problem.message(chinese: true), en: problem.message(chinese: false)))
    }
    guard problems.isEmpty else { throw problems.refusal }
    if var adoption {
      for problem in try adoption.finish() { problems.add(0, problem.code, problem.message) }
      imported = Imported(added: adoption.added, known: adoption.known)
    }
    guard problems.isEmpty else { throw problems.refusal }
  }
}
