/// Why a supply forecast cannot be made. Each case names the figure, its value and where it is.
public enum SupplyForecastError: Error, Sendable, Hashable {
  /// A figure is infinite or not a number.
  case notFinite(figure: String, value: Double)
  /// A figure that counts something is below zero.
  case negative(figure: String, value: Double)
  /// A figure by which others are divided, or a length of time, is zero or less.
  case notPositive(figure: String, value: Double)
  /// A share is above one.
  case shareAboveOne(figure: String, value: Double)
  /// Shares of one whole do not sum to one.
  case sharesDoNotSumToOne(figure: String, sum: Double)
  /// The plan has no week.
  case noWeeks(figure: String)
  /// More weeks than a forecast may have.
  case tooManyWeeks(figure: String, weeks: Int, most: Int)
  /// The planned weeks do not lie inside the table of cases.
  case weeksOutsideCases(first: Int, weeks: Int, weeksOfCases: Int)
  /// More new cases in one week than there are people.
  case casesAbovePopulation(week: Int, cases: Double, population: Double)
  /// Machines are counted for a laboratory platform nobody described.
  case unknownPlatform(key: String, known: [String])
  /// A platform has no daily number of tests for this number of shifts.
  case shiftsNotKnown(platform: String, shifts: Int, known: Int)
  /// Two entries have one name, so that a figure could not be told from the other.
  case nameTwice(list: String, name: String)

  /// The longest table of weeks, a hundred years: longer input is a mistake, such as days for weeks.
  public static let mostWeeks = 5_200
}

extension SupplyForecastError {
  /// The error in words, Chinese and English, with the figures that matter.
  public var inWords: (zh: String, en: String) {
    switch self {
    case .notFinite(let figure, let value):
      ("\(figure) 的值 \(value) 不是有限数", "\(figure) is \(value), not a finite number")
    case .negative(let figure, let value):
      ("\(figure) 为 \(value)，不能小于零", "\(figure) is \(value); it cannot be below zero")
    case .notPositive(let figure, let value):
      ("\(figure) 为 \(value)，必须大于零", "\(figure) is \(value); it must be above zero")
    case .shareAboveOne(let figure, let value):
      ("\(figure) 为 \(value)，比例不能大于一", "\(figure) is \(value); a share cannot be above one")
    case .sharesDoNotSumToOne(let figure, let sum):
      ("\(figure) 各比例之和为 \(sum)，应为一", "the shares of \(figure) sum to \(sum), not to one")
    case .noWeeks(let figure):
      ("\(figure) 没有任何一周", "\(figure) has no week")
    case .tooManyWeeks(let figure, let weeks, let most):
      ("\(figure) 有 \(weeks) 周，最多 \(most) 周", "\(figure) has \(weeks) weeks; at most \(most)")
    case .weeksOutsideCases(let first, let weeks, let table):
      (
        "计划从第 \(first + 1) 周起共 \(weeks) 周，病例表只有 \(table) 周",
        "the plan takes \(weeks) weeks from week \(first + 1) of a table of \(table) weeks"
      )
    case .casesAbovePopulation(let week, let cases, let population):
      (
        "第 \(week + 1) 周新发病例 \(cases)，多于人口 \(population)",
        "week \(week + 1) has \(cases) new cases among \(population) people"
      )
    case .unknownPlatform(let key, let known):
      (
        "没有检测平台 \(key)；已有：\(known.joined(separator: "、"))",
        "no laboratory platform \(key); there are: \(known.joined(separator: ", "))"
      )
    case .shiftsNotKnown(let platform, let shifts, let known):
      (
        "检测平台 \(platform) 没有每日 \(shifts) 班的通量，只有 1 至 \(known) 班",
        "platform \(platform) has no capacity for \(shifts) shifts, only for 1 to \(known)"
      )
    case .nameTwice(let list, let name):
      ("\(list) 中“\(name)”出现两次", "\(name) is twice in \(list)")
    }
  }
}
