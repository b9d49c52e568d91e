public import Planning
public import Stockpile

/// A plan as `stockpile allocate --json` writes it, with loads that somebody may have changed since.
public struct AllocationPlanFile: Sendable {
  /// What of an item goes to a site that the source supplies itself.
  public struct Load: Hashable, Sendable {
    /// Who receives it.
    public let site: SiteCode
    /// Of what.
    public let item: ItemCode
    /// Base units.
    public let units: Int64

    /// A load.
    public init(_ site: SiteCode, _ item: ItemCode, _ units: Int64) {
      self.site = site
      self.item = item
      self.units = units
    }
  }

  /// What of an item one site that the source supplies gives to another.
  public struct Move: Hashable, Sendable {
    /// Who gives.
    public let from: SiteCode
    /// What the other receives.
    public let load: Load
  }

  /// The problem that it answers.
  public let problem: AllocationProblem
  /// By which rule.
  public let rule: SharingRule
  /// How shares were made whole.
  public let rounding: Rounding
  /// What is to be sent, as the file says.
  public let loads: [Load]
  /// What is to be moved between sites, as the file says.
  public let moves: [Move]

  /// The plan in a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What it is called.
  /// - Throws: Everything that is wrong with the file.
  public init(_ bytes: [UInt8], file: String) throws(SeedProblems) {
    let list = ProblemList()
    let found = bytes.withUnsafeBytes { bytes -> AllocationPlanFile? in
      var reader = JSONReader(problems: list)
      reader.open(bytes, acceptsByteOrderMark: true)
      let plan = reader.readPlan()
      return reader.finish() ? plan : nil
    }
    var problems = SeedProblems()
    for problem in list.problems { problems.add(file, line: problem.line, .json(problem)) }
    problems.addUnlisted(list.unlisted)
    guard problems.isEmpty, let found else { throw problems }
    self = found
  }

  fileprivate init(
    _ problem: AllocationProblem, _ rule: SharingRule, _ rounding: Rounding, _ loads: [Load],
    _ moves: [Move]
  ) {
    self.problem = problem
    self.rule = rule
    self.rounding = rounding
    self.loads = loads
    self.moves = moves
  }
}

extension JSONReader {
  /// Reads what of a plan cannot be reckoned again; nil after recording what is missing.
  fileprivate mutating func readPlan() -> AllocationPlanFile? {
    guard beginObject() else { return nil }
    var draft = AllocationDraft()
    var (rule, rounding): (SharingRule?, Rounding?)
    var loads: [AllocationPlanFile.Load] = []
    var moves: [AllocationPlanFile.Move] = []
    var named: Set<String> = []
    while let key = nextKey() {
      switch key {
      case "problem":
        named.insert("problem")
        read(into: &draft)
      case "rule":
        named.insert("rule")
        rule = readChoice()
      case "rounding":
        named.insert("rounding")
        rounding = readChoice()
      case "loads":
        named.insert("loads")
        guard beginArray() else { continue }
        while nextElement() {
          if let load = readLoad(&draft).load { loads.append(load) }
        }
      case "moves":
        guard beginArray() else { continue }
        while nextElement() {
          let (from, load) = readLoad(&draft, isMove: true)
          if let from, let load { moves.append(AllocationPlanFile.Move(from: from, load: load)) }
          if from == nil, load != nil { missing("from") }
        }
      default: skipValue()
      }
    }
    if !named.contains("problem") { missing("problem") }
    if !named.contains("rule") { missing("rule") }
    if !named.contains("rounding") { missing("rounding") }
    if !named.contains("loads") { missing("loads") }
    guard let problem = draft.problem, let rule, let rounding else { return nil }
    return AllocationPlanFile(problem, rule, rounding, loads, moves)
  }

  /// What goes to a site, and for a move from where.
  private mutating func readLoad(
    _ draft: inout AllocationDraft, isMove: Bool = false
  ) -> (from: SiteCode?, load: AllocationPlanFile.Load?) {
    guard beginObject() else { return (nil, nil) }
    var (site, item): (SiteCode?, ItemCode?)
    var from: SiteCode?
    var units: Int64?
    var named: Set<String> = []
    while let key = nextKey() {
      switch key {
      case "site" where !isMove, "to" where isMove:
        named.insert("site")
        site = readSite(&draft.known)
      case "from" where isMove: from = readSite(&draft.known)
      case "item":
        named.insert("item")
        item = readItem(&draft.known)
      case "quantity":
        named.insert("quantity")
        units = readInteger(in: 0...1_000_000_000_000)
      default: skipValue()
      }
    }
    if !named.contains("site") { missing(isMove ? "to" : "site") }
    if !named.contains("item") { missing("item") }
    if !named.contains("quantity") { missing("quantity") }
    guard let site, let item, let units else { return (from, nil) }
    return (from, AllocationPlanFile.Load(site, item, units))
  }
}
