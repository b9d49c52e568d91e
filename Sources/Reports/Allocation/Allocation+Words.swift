import Planning
import Stockpile

extension AllocationLine.Stop {
  /// Its key for programs, a few words for people.
  var field: Field {
    let words = words
    return .named(code: key, zh: words.zh, en: words.en)
  }

  private var key: String {
    switch self {
    case .enough: "enough"
    case .issueUnit: "issue_unit"
    case .limit(let limit): limit.key
    case .cutOff: "cut_off"
    case .rule: "rule"
    }
  }

  var words: (zh: String, en: String) {
    switch self {
    case .enough: ("够了", "has enough")
    case .issueUnit(let units):
      ("所缺不到一个发放单位（\(units)）", "lacks less than an issue unit (\(units))")
    case .limit(let limit): (limit.short.zh, limit.short.en)
    case .cutOff: ("道路不通或太远", "its road is closed or too long")
    case .rule: ("规则只分到这里", "its share by the rule")
    }
  }
}

extension AllocationLimit {
  var key: String {
    switch self {
    case .load: "load"
    case .road: "road"
    case .life: "life"
    case .stock: "stock"
    case .fleet: "fleet"
    case .hours: "hours"
    }
  }

  var field: Field { .text(key) }

  /// For a cell of a table.
  var short: (zh: String, en: String) {
    switch self {
    case .load(let site): ("到 \(site) 的运量已满", "no more can be brought to \(site)")
    case .road(let site): ("到 \(site) 的路不通", "no road to \(site)")
    case .life(_, let day): ("\(day) 后到期的已分完", "no lots left that end after \(day)")
    case .stock: ("可分配的已分完", "all that may go out has gone")
    case .fleet: ("车辆已装满", "the vehicles are full")
    case .hours: ("车辆时间已用完", "the vehicles have no time left")
    }
  }

  /// What it limits.
  var words: Message {
    switch self {
    case .load(let site):
      Message(zh: "能运到 \(site) 的体积（cm³）", en: "volume that can be brought to \(site) (cm³)")
    case .road(let site):
      Message(zh: "\(site) 道路不通或太远，只能用自有库存", en: "\(site) is cut off and lives of its own store")
    case .life(let item, let day):
      Message(
        zh: "\(item)：\(day) 以前用不完的部分，只能由更晚到期的批次供应",
        en: "\(item): what cannot be used by \(day) must be of lots that end later")
    case .stock(let item): Message(zh: "\(item) 可分配的数量", en: "\(item) that may go out")
    case .fleet: Message(zh: "车辆总装载（cm³）", en: "what the vehicles can carry (cm³)")
    case .hours:
      Message(zh: "车辆行驶时间 × 装载（cm³·分钟）", en: "time × load of the vehicles (cm³ × minutes)")
    }
  }
}

extension AllocationChange.More {
  /// What there would be more of.
  var words: Message {
    switch self {
    case .units(let item, let units):
      Message(zh: "\(item) 多 \(units)", en: "\(units) more of \(item)")
    case .lasting(let item, let units, let day):
      Message(
        zh: "\(item) 多 \(units)，\(day) 后到期", en: "\(units) more of \(item) that end after \(day)")
    case .reserve(let item, let units):
      Message(zh: "动用 \(item) 专储一箱（\(units)）", en: "a carton (\(units)) of the reserve of \(item)")
    case .cubicMetre(let site):
      Message(zh: "多运 1 m³ 到 \(site)", en: "1 m³ more to \(site)")
    case .road(let site): Message(zh: "打通到 \(site) 的路", en: "the road to \(site) open")
    case .round: Message(zh: "多跑一趟车", en: "one more round")
    case .hour: Message(zh: "车辆多开一小时", en: "an hour more to drive")
    }
  }
}

extension Rounding {
  /// How whole units are made of shares.
  var words: Message {
    switch self {
    case .adams:
      Message(zh: "整数按 Adams 法取（最少的先得）", en: "whole units by Adams' method (who has least first)")
    case .webster:
      Message(
        zh: "整数按 Webster 法取（最接近应得数）", en: "whole units by Webster's method (nearest to the shares)")
    }
  }
}

extension WholeFilling.Certainty {
  var key: String {
    switch self {
    case .exact: "exact"
    case .heuristic: "heuristic"
    }
  }

  var loss: Int? {
    switch self {
    case .exact: nil
    case .heuristic(let loss): loss
    }
  }
}

extension AllocationReport {
  /// Why a line gets what it gets, in one sentence with its numbers.
  func reason(of line: AllocationLine) -> Message {
    let (days, use) = (line.use.days, line.use.units)
    let numbersZH = "\(days) 天用 \(use)，现有加在途 \(line.onHand)，应有 \(line.need)，缺 \(line.request)："
    let numbersEN =
      "used \(use) in \(days) days, has \(line.onHand), needs \(line.need), lacks \(line.request): "
    if line.request == 0 {
      return line.passedOn > 0
        ? Message(
          zh: numbersZH + "够用，并转给下级 \(line.passedOn)",
          en: numbersEN + "has enough and passes on \(line.passedOn)")
        : Message(zh: numbersZH + "已够，不分配", en: numbersEN + "has enough, gets none")
    }
    let stored = stored(line)
    let storeZH = stored > 0 ? "（其中本乡库存 \(stored)）" : ""
    let storeEN = stored > 0 ? " (\(stored) of its township's store)" : ""
    if line.lacking == 0 {
      return Message(
        zh: numbersZH + "补足 \(line.share)\(storeZH)",
        en: numbersEN + "gets all of it, \(line.share)\(storeEN)")
    }
    let (ruleZH, ruleEN) = (plan.rule.words.zh, plan.rule.words.en)
    return Message(
      zh: numbersZH + "\(ruleZH)，分得 \(line.share)\(storeZH)；\(line.stop.words.zh)",
      en: numbersEN + "\(ruleEN), gets \(line.share)\(storeEN); \(line.stop.words.en)")
  }
}

extension AllocationSubstitution {
  /// What stands in for what, how much of it goes out, and for how many units it stands.
  func words(_ language: Language) -> String {
    let sent = plan.shared(substitute.item)
    let (units, of) = (substitute.units, substitute.of)
    let ratio =
      units == of ? (zh: "", en: "") : (zh: "，\(units) 代 \(of)", en: ", \(units) for \(of)")
    return language.pick(
      zh:
        "代用：\(substitute.item) 代 \(substitute.replaced)\(ratio.zh)；余量中调出 \(sent)，顶 \(covers(sent))",
      en:
        "\(substitute.item) stands in for \(substitute.replaced)\(ratio.en): \(sent) of what is left go out, "
        + "for \(covers(sent))")
  }
}
