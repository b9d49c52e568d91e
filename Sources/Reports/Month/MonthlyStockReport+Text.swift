import Planning
public import Stockpile

extension MonthlyStockReport {
  /// How many sites that have not reported a text names where nobody asked for all of them.
  private static let namedSites = 12

  /// Heading, who reported, figures, proof, and the line that is signed.
  public func text(_ language: Language) -> String {
    var parts = [heading(language)]
    guard !stock.lines.isEmpty || !stock.sites.isEmpty else {
      return parts[0] + Label.nothing.text(language) + "\n"
    }
    if question.part.sites.site == nil {
      parts.append(ReportTable(levels, MonthLevel.columns).text(language))
      parts += [late(language), unreported(language)]
    }
    if !isBySite {
      parts += [itemText(language)]
    } else if question.part.item != nil {
      parts += [oneItemText(language)]
    } else {
      parts += siteTexts(language)
    }
    parts += [proofText(language), signatures(language)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  func heading(_ language: Language) -> String {
    let sites = question.part.sites.words(directory, language)
    let place = sites.isEmpty ? language.pick(zh: "全网络", en: "whole network") : sites
    let item = question.part.item.map { "  " + directory.item($0).words(language) } ?? ""
    return language.pick(
      zh: """
        卫生应急物资库存月报表  \(month)
        填报单位：\(place)\(item)
        截止日期：\(month.lastDay)  制表日期：\(basis.today)  单位：元
        \(window.words(language))
        定额按现行档案；\(basis.response.words(language))
        专储含已过期；可用天数只按日常可用库存计算

        """,
      en: """
        Monthly stock report of emergency medical supplies  \(month)
        sites: \(place)\(item)
        up to \(month.lastDay), made on \(basis.today), in CNY
        \(window.words(language))
        norms by the present registers; \(basis.response.words(language))
        the reserve includes what has expired; cover is how many days the usable daily stock lasts

        """)
  }

  func late(_ language: Language) -> String {
    let late = stock.sites.filter { if case .late = $0.state { true } else { false } }
    guard !late.isEmpty else { return "" }
    let sites = late.map { "\($0.site.words(language)) \($0.state.closedOn?.description ?? "")\n" }
    return language.pick(
      zh: "迟报（\(month.reportDue) 以后关账；以关账单记账时的电脑日期为准，纸面早交的请在备注说明，电脑日期不对请先校准）\n",
      en:
        "late: closed after \(month.reportDue), by the computer's date when the closing was recorded\n"
        + "(note it where the paper came in time, and set a clock that is wrong)\n")
      + sites.map { "  " + $0 }.joined()
  }

  private func unreported(_ language: Language) -> String {
    let head = unreportedHead(language)
    guard !head.isEmpty else { return "" }
    let table = unreportedSites.rows.isEmpty ? "" : unreportedSites.text(language)
    return head + table + unreportedRest(language)
  }

  /// How many sites have not reported; empty where all have.
  func unreportedHead(_ language: Language) -> String {
    let count = stock.sites.count(where: \.state.isUnreported)
    guard count > 0 else { return "" }
    return language.pick(
      zh: "未报 \(count) 个单位，数字按最后已知库存\n",
      en: "sites that have not reported: \(count); their figures are the last known\n")
  }

  /// Those of them of which something is known.
  var unreportedSites: ReportTable {
    let known = knownUnreported
    return ReportTable(
      question.bySite ? known : Array(known.prefix(Self.namedSites)), SiteMonth.unreported)
  }

  /// How many of them are not in the table.
  func unreportedRest(_ language: Language) -> String {
    let rest = knownUnreported.count - unreportedSites.rows.count
    let silent = stock.sites.count(where: \.state.isUnreported) - knownUnreported.count
    var lines = ""
    if rest > 0 {
      lines += language.pick(
        zh: "另有 \(rest) 个，见 stockpile report unreported\n",
        en: "\(rest) more; see stockpile report unreported\n")
    }
    if silent > 0 {
      lines += language.pick(
        zh: "其中 \(silent) 个单位从未记账，库存不明\n",
        en: "\(silent) of them never recorded anything: their stock is not known\n")
    }
    return lines
  }

  private var knownUnreported: [SiteMonth] {
    stock.sites.filter { $0.state.isUnreported && $0.lastDay != nil }
  }

  private func signatures(_ language: Language) -> String {
    language.pick(
      zh: "制表人：____________    复核人：____________    单位负责人（章）：____________\n",
      en: "prepared by: ____________    reviewed by: ____________    head (seal): ____________\n")
  }
}
