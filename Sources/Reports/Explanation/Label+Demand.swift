import Planning
import Stockpile

/// Words of demand and forecasts.
extension Label {
  static let daysFrom = Label("from", zh: "起", en: "from")
  static let daysThrough = Label("through", zh: "止", en: "through")
  static let daysLooked = Label("days", zh: "天数", en: "days")
  static let daysCounted = Label("days_counted", zh: "计入天数", en: "days that count")
  static let daysOut = Label("days_out", zh: "断货天数", en: "days out of stock")
  static let daysDroppedOut = Label(
    "days_dropped_out", zh: "剔除：断货", en: "left out: out of stock")
  static let daysEmergency = Label("days_emergency", zh: "剔除：应急", en: "left out: emergency")
  static let daysUnreported = Label(
    "days_unreported", zh: "剔除：未报", en: "left out: not reported")
  static let unitsUsed = Label("units", zh: "领用", en: "used")
  static let aDay = Label("adc", zh: "日均", en: "a day")
  static let finding = Label("finding", zh: "结论", en: "finding")
  static let aMonthLikeIt = Label("level", zh: "折满月", en: "a whole month")
  static let classOfDemand = Label("pattern", zh: "需求类型", en: "pattern")
  static let interval = Label("interval", zh: "平均间隔（月）", en: "interval (months)")
  static let variation = Label("variation", zh: "变异系数²", en: "squared variation")
  static let method = Label("method", zh: "方法", en: "method")
  static let constants = Label("constants", zh: "参数", en: "constants")
  static let chosenBecause = Label("basis", zh: "依据", en: "chosen because")
  static let nextMonth = Label("next_month", zh: "下月预测", en: "next month")
  static let spread = Label("deviation", zh: "标准差", en: "deviation")
  static let forecasts = Label("forecasts", zh: "回测次数", en: "forecasts tested")
  static let rootMeanSquare = Label("rmse", zh: "均方根误差", en: "root mean square error")
  static let meanAbsolute = Label("mae", zh: "平均绝对误差", en: "mean absolute error")
  static let bias = Label("bias", zh: "偏差", en: "bias")
  static let townshipPrior = Label("township", zh: "本乡镇各村", en: "clinics of the township")
  static let leaning = Label("leaning", zh: "参照各村后的月用量", en: "a month, leaning on them")
}

extension DemandPattern.Class {
  /// What people call it.
  var label: Label {
    switch self {
    case .smooth: Label(rawValue, zh: "平稳", en: "smooth")
    case .erratic: Label(rawValue, zh: "量不稳", en: "erratic")
    case .intermittent: Label(rawValue, zh: "间断", en: "intermittent")
    case .lumpy: Label(rawValue, zh: "间断且量不稳", en: "lumpy")
    }
  }
}

extension DemandMethod {
  /// What people call it.
  var label: Label {
    switch self {
    case .average: Label(name, zh: "平均", en: "average")
    case .smoothing: Label(name, zh: "指数平滑", en: "exponential smoothing")
    case .trend: Label(name, zh: "趋势平滑", en: "smoothing with trend")
    case .season: Label(name, zh: "季节平滑", en: "smoothing with season")
    case .croston: Label(name, zh: "Croston", en: "Croston")
    case .sba: Label(name, zh: "SBA", en: "SBA")
    case .tsb: Label(name, zh: "TSB", en: "TSB")
    }
  }

  /// Its constants as they are written: `α = 0.1`.
  var words: String {
    constants.map { symbol, value in
      let whole = value == value.rounded() ? Cell.integer(Int64(value)).text() : nil
      return "\(symbol) = \(whole ?? Field.decimal(value).cell(.english).text())"
    }.joined(separator: ", ")
  }
}

extension DemandChoice.Basis {
  /// Why the method was chosen.
  var label: Label {
    switch self {
    case .nothingKnown:
      Label("nothing_known", zh: "没有一个月可用，没有预测", en: "no month tells anything: no forecast")
    case .neverUsed: Label("never_used", zh: "从未领用", en: "never used")
    case .tooShort:
      Label(
        "too_short", zh: "历史太短，不能回测，取一年平均",
        en: "history too short to test methods: the last year's average")
    case .backTest:
      Label(
        "back_test", zh: "滚动回测：别的方法明显胜过指数平滑才取",
        en: "tested on the past; another method must clearly beat plain smoothing")
    }
  }
}

extension RoutineUse.Finding {
  /// What the window gave.
  var label: Label {
    switch self {
    case .usual: Label("usual", zh: "近 90 天", en: "the last 90 days")
    case .wentBack:
      Label(
        "went_back", zh: "近 90 天计入的不足 30 天，往前多看",
        en: "under 30 of the last 90 days count: looked further back")
    case .tooLittle:
      Label(
        "too_little", zh: "往前一年计入的也不足 30 天，按 30 天折算，仅供参考",
        en: "under 30 days count in a year: spread over 30, a rough figure")
    case .nothingKnown:
      Label("nothing_known", zh: "没有一天计入，无法估计", en: "no day counts: nothing is known")
    }
  }
}
