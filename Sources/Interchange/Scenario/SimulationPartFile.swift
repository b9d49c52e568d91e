public import Planning
import Stockpile

/// A run, or a part of one, as `simulate --out` writes it: `{"format":"stockpile","kind":"simulation",…}`.
public enum SimulationPartFile {
  /// The result in a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What it is called.
  /// - Returns: What it says.
  /// - Throws: Everything that is wrong with the file.
  public static func result(
    of bytes: [UInt8], file: String
  ) throws(SeedProblems) -> SimulationResult {
    let list = ProblemList()
    let found = bytes.withUnsafeBytes { bytes -> SimulationResult? in
      var reader = JSONReader(problems: list)
      reader.open(bytes, acceptsByteOrderMark: true)
      let result = reader.readSimulation()
      return reader.finish() ? result : nil
    }
    var problems = SeedProblems()
    for problem in list.problems { problems.add(file, line: problem.line, .json(problem)) }
    problems.addUnlisted(list.unlisted)
    guard problems.isEmpty, let found else { throw problems }
    return found
  }
}

/// The parts of a result while they are read.
private struct SimulationDraft: ~Copyable {
  var scenario = ScenarioDraft()
  var start: CalendarDay?
  var fingerprint: Digest?
  var (firstBlock, blocks, step): (Int?, Int?, Int?)
  var items: [Item] = []
  var sites: [Site] = []
  var content = TallyContent()
}

extension JSONReader {
  fileprivate mutating func readSimulation() -> SimulationResult? {
    guard beginObject() else { return nil }
    var draft = SimulationDraft()
    var (isOurs, isKind, version) = (false, false, Int64?.none)
    while let key = nextKey() {
      switch key {
      case "format": isOurs = readFormat()
      case "kind": isKind = readSimulationKind()
      case "version": version = readVersion()
      default: readMember(key, &draft)
      }
    }
    if !isOurs { missing("format") }
    if !isKind { missing("kind") }
    if version == nil { missing("version") }
    return finish(draft)
  }

  private mutating func readSimulationKind() -> Bool {
    guard let text = readStringBytes() else { return false }
    if text.elementsEqual("simulation".utf8) { return true }
    refuse(.noChoice(text, ["simulation"]), code: .unknownCode)
    return false
  }

  private mutating func readMember(_ key: JSONKey, _ draft: inout SimulationDraft) {
    switch key {
    case "scenario": read(into: &draft.scenario, isWhole: true)
    case "start": draft.start = readDay()
    case "fingerprint": draft.fingerprint = readFingerprint()
    case "first_block": draft.firstBlock = readCount()
    case "blocks": draft.blocks = readCount()
    case "step": draft.step = readCount()
    case "replications":
      draft.content.replications = readInteger(in: 0...Int64(Scenario.mostReplications)) ?? 0
    case "items": draft.items = readList { $0.readEntry(.item) { try? Item($0) } }
    case "sites": draft.sites = readList { $0.readEntry(.site) { try? Site($0) } }
    case "sums": draft.content.sums = readList { $0.readLarge() }
    case "squares": draft.content.squares = readList { $0.readLarge() }
    case "first_short": draft.content.firstShort = readSparse()
    case "holds": draft.content.holds = readSparse()
    case "short_sites": draft.content.shortSites = readSparse()
    case "stock": draft.content.stock = readSparse()
    case "tops": draft.content.tops = readList { $0.readInteger() }
    default: unknownKey()
    }
  }

  private mutating func finish(_ draft: borrowing SimulationDraft) -> SimulationResult? {
    guard let start = draft.start, let fingerprint = draft.fingerprint,
      let first = draft.firstBlock, let blocks = draft.blocks, let step = draft.step
    else {
      if draft.start == nil { missing("start") }
      if draft.fingerprint == nil { missing("fingerprint") }
      if draft.firstBlock == nil { missing("first_block") }
      if draft.blocks == nil { missing("blocks") }
      if draft.step == nil { missing("step") }
      return nil
    }
    let scenario = draft.scenario.scenario
    let scopes = SimulationScopes(
      items: draft.items.count, levels: Level.allCases.count, sites: draft.sites.count)
    guard
      let tally = SimulationTally(scopes, days: scenario.days, step: step, draft.content)
    else {
      refuse(
        JSONProblem.Detail(
          chinese: "各项数目对不上，文件被改过或不完整",
          english: "its counts do not fit each other: changed, or not whole"))
      return nil
    }
    return SimulationResult(
      scenario: scenario, start: start, items: draft.items, sites: draft.sites,
      fingerprint: fingerprint, blocks: first..<first + blocks, tally: tally)
  }

  private mutating func readFingerprint() -> Digest? {
    guard let text = readString() else { return nil }
    if let digest = Digest(text) { return digest }
    refuse(
      JSONProblem.Detail(
        chinese: "应为 64 位十六进制数", english: "expected 64 hexadecimal digits"))
    return nil
  }

  /// An entry of a register; nil after recording why not.
  private mutating func readEntry<Value>(
    _ register: Register, _ make: (Record) -> Value?
  ) -> Value? {
    guard beginObject() else { return nil }
    var code = ""
    var fields: [String: String] = [:]
    while let key = nextKey() {
      switch key {
      case "code": code = readString() ?? ""
      case "fields":
        guard beginObject() else { continue }
        while let name = nextKey() {
          let field = name.string
          fields[field] = readString()
        }
      default: unknownKey()
      }
    }
    if let value = make(Record(register, code: code, fields: fields)) { return value }
    refuse(
      JSONProblem.Detail(
        chinese: "登记的内容不成立", english: "no valid entry of its register"))
    return nil
  }

  /// A whole number beyond 53 bits, as text.
  private mutating func readLarge() -> Int128? {
    guard let text = readStringBytes() else { return nil }
    if let number = Int128(String(decoding: text, as: UTF8.self)) { return number }
    refuse(JSONProblem.Detail(chinese: "不是整数", english: "no whole number"))
    return nil
  }

  /// A list of which only what is not zero is written, with its place; the length first.
  private mutating func readSparse() -> [Int64] {
    guard beginArray() else { return [] }
    var values: [Int64] = []
    var place: Int64?
    var isFirst = true
    while nextElement() {
      if isFirst {
        isFirst = false
        values = [Int64](repeating: 0, count: Int(readInteger(in: 0...60_000_000) ?? 0))
      } else if let known = place {
        values[Int(known)] = readInteger(in: 0...Int64(Scenario.mostReplications)) ?? 0
        place = nil
      } else {
        place = readInteger(in: 0...Int64(max(0, values.count - 1)))
        if values.isEmpty { place = nil }
      }
    }
    return values
  }
}
