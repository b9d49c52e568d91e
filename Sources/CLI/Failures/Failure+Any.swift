internal import Interchange
internal import Operations
internal import Planning
internal import Reports
internal import Stockpile

extension Failure {
  /// Any error as a failure: known ones with their own words, everything else as our bug.
  init(any error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let refusal as Refusal:
      self.init(refusal, .refused)
      details = refusal.details
    case let problem as PlanningProblem: self.init(problem, .refused)
    case let problem as TypedProblem:
      self.init(problem, .usage)
      details = ["text": .string(problem.text)]
    case let problems as SeedProblems: self = .seeds(problems)
    case let faults as AllocationFaults: self = .allocation(faults)
    case let faults as ScenarioFaults: self = .scenario(faults)
    case let fault as SimulationProblem.Fault: self = .simulation(fault)
    case let problem as AllocationOrderProblem: self.init(problem, .refused)
    case let stale as StaleAllocation: self = .stale(stale)
    case let refused as ImportRefused: self = .importRefused(refused)
    case let problem as BadBackup: self = .badBackup(problem)
    default:
      if let failure = OperationFailure(error) {
        self.init(failure, failure.status)
      } else if let explained = error as? any Explained {
        self.init(explained, .usage)
      } else {
        self = .bug(error)
      }
    }
  }

  private static func seeds(_ problems: SeedProblems) -> Failure {
    let count = problems.problems.count + problems.unlisted
    let isMissing = problems.problems.allSatisfy { $0.kind == .missingFile }
    let failure = Failure(
      isMissing ? "seeds-missing" : "bad-seeds", isMissing ? .missing : .badInput,
      Message(
        zh: isMissing ? "这不是初始数据文件夹" : "初始数据有 \(count) 处问题，什么也没有记",
        en: isMissing
          ? "this is no folder of starting data"
          : "the starting data has \(count) problems; nothing was recorded",
        hintZH: isMissing ? "指明含 sites.csv 的文件夹，如 --seeds Seeds/pingba" : "改正后再运行",
        hintEN: isMissing
          ? "name the folder that holds sites.csv, such as --seeds Seeds/pingba"
          : "correct the files and run it again"))
    return seeds(problems, failure)
  }

  /// A failure with all problems of a file.
  static func seeds(_ problems: SeedProblems, _ failure: Failure) -> Failure {
    var failure = failure
    failure.list = problems.messages(chinese: Speech.language == .chinese)
    failure.details = [
      "problems": .array(
        problems.problems.map {
          .object([
            "code": .string($0.code), "file": .string($0.file), "line": JSONText($0.line),
            "message": .string($0.message(chinese: Speech.language == .chinese)),
          ])
        })
    ]
    return failure
  }

  private static func bug(_ error: any Error) -> Failure {
    var failure = Failure(
      "internal-error", .bug,
      Message(
        zh: "程序自身出错：\(type(of: error))", en: "a fault of this program: \(type(of: error))",
        hintZH: "请把这一行和所用命令报告给维护者；已保存的数据不受影响",
        hintEN: "please report this line and the command; what was saved is safe"))
    failure.details = ["error": .string(String(describing: error))]
    return failure
  }
}

extension OperationFailure {
  fileprivate var status: ExitStatus {
    switch trouble {
    case .word: .usage
    case .missing: .missing
    case .database: .database
    case .busy: .busy
    }
  }
}
