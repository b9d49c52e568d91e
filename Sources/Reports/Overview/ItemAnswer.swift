public import Planning
public import Stockpile

/// One line about one item, in the whole network or at one site: what `ask` answers.
public struct ItemAnswer: Report {
  /// The item.
  public let item: Item
  /// Where.
  public let sites: SiteSelection
  /// Its figures.
  public let standing: Standing
  /// The day it is about.
  public let today: CalendarDay
  private let place: @Sendable (Language) -> String

  /// The answer about an item.
  public init(
    _ item: Item, _ standing: Standing, sites: SiteSelection, in directory: Directory,
    today: CalendarDay
  ) {
    self.item = item
    self.sites = sites
    self.place = { sites.names(directory, $0) }
    self.standing = standing
    self.today = today
  }

  /// One line.
  public func text(_ language: Language) -> String {
    item.sentence(standing, place: place(language), isOneSite: sites.site != nil, language) + "\n"
  }

  /// The same line.
  public func plain(_ language: Language) -> String { text(language) }

  /// One row of figures.
  public func csv(_ language: Language) -> CSVTable { fields.csv(language) }

  /// The figures.
  public var json: JSONText {
    .report(
      "answer",
      [
        "as_of": .string("\(today)"), "item": .string("\(item.code)"),
        "site": .text(sites.site), "below": .text(sites.below),
        "level": sites.level.map { .string($0.rawValue) }, "total": Self.members(standing),
      ])
  }

  private var fields: FieldList {
    FieldList(
      [
        (Label(.item), .text(item.code)), (.itemName, .both(zh: item.nameZH, en: item.nameEN)),
        (Label(.site), .text(sites.site)), (.below, .text(sites.below)),
        (Label(.level), .term(sites.level?.term)),
      ] + Self.fields(standing))
  }

  static func members(_ standing: Standing) -> JSONText {
    .object(FieldList(fields(standing)).members)
  }

  private static func fields(_ standing: Standing) -> [(Label, Field)] {
    [
      (.usableDaily, .integer(standing.daily)), (.usableReserve, .integer(standing.reserve)),
      (.onTheWay, .integer(standing.onTheWay)), (Label(.onOrder), .integer(standing.onOrder)),
      (.useUnits, .integer(standing.use.units)),
      (.useDays, .count(standing.use.days)), (.coverDays, .integer(standing.cover)),
      (Label(.norm), .integer(standing.norm)), (.reserveGap, .integer(standing.gap)),
      (.short, .count(standing.sitesShort)), (.outOfStock, .count(standing.sitesOut)),
      (.earliestExpiry, .day(standing.earliestExpiry)),
      (Label(.expired), .integer(standing.expired)),
    ]
  }
}

extension Item {
  /// 还有多少、够几天、缺什么 in one line.
  func sentence(
    _ standing: Standing, place: String = "", isOneSite: Bool = false, _ language: Language
  ) -> String {
    func number(_ value: Int64) -> String { Cell.integer(value).text(grouped: true) }
    let unit = language.pick(zh: baseUnitZH, en: baseUnitEN)
    let site = place.isEmpty ? "" : language.pick(zh: " \(place)", en: " at \(place)")
    var zh = [
      "可用 \(number(standing.daily + standing.reserve)) \(unit)（日常 \(number(standing.daily))，专储 \(number(standing.reserve))）"
    ]
    var en = [
      "usable \(number(standing.daily + standing.reserve)) \(unit) (daily \(number(standing.daily)), "
        + "reserve \(number(standing.reserve)))"
    ]
    if standing.onTheWay != 0 {
      zh.append("在途 \(number(standing.onTheWay))")
      en.append("on the way \(number(standing.onTheWay))")
    }
    if standing.onOrder != 0 {
      zh.append("在订 \(number(standing.onOrder))")
      en.append("on order \(number(standing.onOrder))")
    }
    if let cover = standing.cover {
      let perDay = Field.perDay(standing.use).cell(language).text(grouped: true)
      zh.append("日均用 \(perDay)，日常够 \(number(cover)) 天")
      en.append("\(perDay) used a day, daily stock lasts \(number(cover)) days")
      if standing.sitesOut > 0 {
        zh.append(isOneSite ? "日常已断货" : "\(standing.sitesOut) 个单位断货")
        en.append(isOneSite ? "out of daily stock" : "\(standing.sitesOut) sites are out of stock")
      }
    } else {
      zh.append("近 \(standing.use.days) 天没有领用")
      en.append("none used in \(standing.use.days) days")
    }
    if standing.norm == nil {
      zh.append("没有定额")
      en.append("no norm")
    } else {
      let sites = !isOneSite && standing.sitesShort > 0
      zh.append("定额缺口 \(number(standing.gap))" + (sites ? "（\(standing.sitesShort) 个单位）" : ""))
      en.append(
        "gap to norm \(number(standing.gap))" + (sites ? " (\(standing.sitesShort) sites)" : ""))
    }
    let expiry = standing.earliestExpiry.map {
      language.pick(zh: "；最早 \($0) 到期", en: "; earliest expiry \($0)")
    }
    return "\(words(language))\(site)\(language.pick(zh: "：", en: ": "))"
      + language.pick(zh: zh.joined(separator: "，"), en: en.joined(separator: ", "))
      + (expiry ?? "")
      + (standing.expired > 0
        ? language.pick(
          zh: "；另有已过期 \(number(standing.expired)) \(unit)待处理",
          en: "; \(number(standing.expired)) \(unit) past expiry besides, to be dealt with") : "")
  }
}
