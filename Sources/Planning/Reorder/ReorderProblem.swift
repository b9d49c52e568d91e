public import Stockpile

/// Why a reorder rule, or the size of an order, cannot be reckoned as it is set.
public enum ReorderProblem: Error, Hashable, Sendable {
  /// A figure outside what is possible: its name, and what it was.
  case outOfRange(String, String)
  /// The minimum is above the maximum: days, or base units.
  case minimumAboveMaximum(Int, Int)
  /// The emergency order point is not below the minimum: days.
  case emergencyAboveMinimum(Int, Int)
  /// Two rules for the same sites and items.
  case twice(ReorderScope)
  /// Lists of the same months or items are of different lengths.
  case uneven(Int, Int)
  /// An enterprise delivers no faster than the item is used.
  case deliversTooSlowly(String, String)
  /// Sites that supply each other in a ring, or twice over: the places in the list.
  case notATree(Int)
}

extension ReorderProblem: Explained {
  /// A stable name.
  public var code: String {
    switch self {
    case .outOfRange: "reorder-figure"
    case .minimumAboveMaximum: "minimum-above-maximum"
    case .emergencyAboveMinimum: "emergency-above-minimum"
    case .twice: "reorder-rule-twice"
    case .uneven: "uneven-lists"
    case .deliversTooSlowly: "delivers-too-slowly"
    case .notATree: "not-a-tree"
    }
  }

  /// What is wrong with the numbers, and what to do.
  public var message: Message {
    switch self {
    case .outOfRange(let name, let value):
      Message(
        zh: "补货参数 \(name) 不能是 \(value)", en: "the reorder figure \(name) cannot be \(value)",
        hintZH: "服务水平在 0 和 1 之间（不含），天数、数量和费用不为负",
        hintEN: "a service level is between 0 and 1; days, quantities and costs are not negative")
    case .minimumAboveMaximum(let minimum, let maximum):
      Message(
        zh: "最低量 \(minimum) 高于最高量 \(maximum)",
        en: "the minimum, \(minimum), is above the maximum, \(maximum)",
        hintZH: "调低最低量，或调高最高量", hintEN: "lower the minimum or raise the maximum")
    case .emergencyAboveMinimum(let emergency, let minimum):
      Message(
        zh: "紧急补货的提前期 \(emergency) 天，不短于最低储备的 \(minimum) 天",
        en:
          "an emergency order takes \(emergency) days, no less than the minimum of \(minimum) days",
        hintZH: "增加安全库存天数，或缩短紧急补货的提前期",
        hintEN: "add days of safety stock, or shorten the emergency lead time")
    case .twice(let scope):
      Message(
        zh: "\(scope.words.zh)有两条补货规则", en: "two reorder rules for \(scope.words.en)",
        hintZH: "只留一条", hintEN: "keep one of them")
    case .uneven(let count, let other):
      Message(
        zh: "两列数据长短不一：\(count) 项与 \(other) 项",
        en: "two lists that belong together have \(count) and \(other) entries",
        hintZH: "逐项补齐", hintEN: "give both one entry each")
    case .deliversTooSlowly(let rate, let demand):
      Message(
        zh: "企业每期交货 \(rate)，不快于用量 \(demand)",
        en: "the enterprise delivers \(rate) a period, no faster than the use of \(demand)",
        hintZH: "增加供应企业，或按月分批订货",
        hintEN: "add an enterprise, or plan month by month")
    case .notATree(let place):
      Message(
        zh: "供应关系不是一棵树：第 \(place + 1) 个单位", en: "who supplies whom is no tree: entry \(place + 1)",
        hintZH: "每两个单位之间只能有一条供应路线",
        hintEN: "between any two sites there can be one line of supply")
    }
  }

  /// Throws unless days are between none and a century: beyond, somebody slipped.
  static func check(days: Int, _ name: String) throws(ReorderProblem) {
    guard 0...36_600 ~= days else { throw .outOfRange(name, "\(days)") }
  }

  /// Throws unless a figure is allowed; what is no number never is.
  static func check(_ value: Double, _ name: String, isAllowed: Bool) throws(ReorderProblem) {
    guard isAllowed, value.isFinite else { throw .outOfRange(name, "\(value)") }
  }
}
