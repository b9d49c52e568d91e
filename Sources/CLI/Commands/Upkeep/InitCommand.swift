internal import ArgumentParser
internal import Glibc
internal import Interchange
internal import Operations
internal import Reports
internal import Stockpile

/// 建账: makes a new book.
struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words("init", "建账：从初始数据新建数据库", "make a new database from starting data")
  }

  @Option(
    help: .words(
      "初始数据文件夹，如 Seeds/pingba", "folder of starting data, such as Seeds/pingba", value: "folder"))
  var seeds: String?

  @Option(help: .words("完整导出文件；由此继续记账", "a complete export, whose books go on here", value: "file"))
  var from: String?

  @Flag(help: .words("空账本，用来导入他人的账本", "an empty book, to import others' books into"))
  var empty = false

  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    try global.checkLanguage()
    guard [seeds != nil, from != nil, empty].filter({ $0 }).count == 1 else {
      throw Failure.missing(
        "--seeds FOLDER | --from FILE | --empty", zh: "初始数据", en: "starting data")
    }
    guard let name = try OperatorName.typed(global.operatorName) else {
      throw OperationProblem.noOperator
    }
    let path = global.databasePath
    if global.database == nil, Surroundings.variable("STOCKPILE_DATABASE") == nil {
      Surroundings.makeFolder(Surroundings.dataFolder)
    }
    let clockDay = Surroundings.now().day(offsetMinutes: 480)
    let made: Initialised
    if let from {
      let (descriptor, bytes) = try FileAccess.reading(from)
      defer { if descriptor != STDIN_FILENO { close(descriptor) } }
      let progress = Progress(say("建账", "making the book"))
      made = try initialise(
        at: path, fromExport: descriptor, clock: Surroundings.now, random: Surroundings.random
      ) { if bytes > 0 { progress.show(Int64($0), of: bytes) } }
      progress.end()
    } else {
      let found = try seeds.map { try SeedFolder.seeds(path: $0) }
      made = try initialise(
        at: path, records: found?.records ?? [], contacts: found?.contacts ?? [],
        today: try global.givenToday(clockDay: clockDay) ?? clockDay, clock: Surroundings.now,
        operatorName: name, random: Surroundings.random)
    }
    show(made, path)
  }

  private func show(_ made: Initialised, _ path: String) {
    let counts = Register.allCases.compactMap { register in
      made.counts[register].map { (register, $0) }
    }
    if global.json {
      let members = counts.map { ($0.0.rawValue, JSONText($0.1)) }
      Console.answer(
        JSONText.object([
          "database": .string(path),
          "contacts": JSONText(made.contacts),
          "registered": .object(Dictionary(members) { first, _ in first }),
        ]).text)
      return
    }
    var parts = counts.map { "\($0.0.spoken) \($0.1)" }
    if made.contacts > 0 { parts.append("\(say("应急联络人", "contacts")) \(made.contacts)") }
    let listed = parts.joined(separator: say("，", ", "))
    Console.answer(say("已建账 \(path)：\(listed)", "made \(path): \(listed)"))
  }
}
