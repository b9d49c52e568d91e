import Planning
public import Stockpile

extension SimulationReport {
  /// The verdict, level by level, then what runs out and who lacks most.
  public func text(_ language: Language) -> String {
    let (items, sites) = (items.filter { $0.moments(.demand).sum > 0 }, sites)
    let (shownItems, shownSites) = (
      Array(items.prefix(limit ?? .max)), Array(sites.prefix(limit ?? .max))
    )
    var text = heading(language) + "\n" + verdicts(language) + "\n" + levelTable.text(language)
    text += "\n" + itemTable(shownItems).text(language) + rest(items, shownItems, language)
    if !sites.isEmpty {
      text += "\n" + siteTable(shownSites).text(language) + rest(sites, shownSites, language)
    }
    return text + notes(language)
  }

  private func rest(
    _ all: [SimulationRow], _ shown: [SimulationRow], _ language: Language
  ) -> String {
    let left = all.count - shown.count
    guard left > 0 else { return "" }
    return language.pick(zh: "另有 \(left) 行，加 --all\n", en: "\(left) more rows: --all\n")
  }

  /// What was asked, from when to when, how often, and what holds on a day.
  func heading(_ language: Language) -> String {
    let scenario = result.scenario
    let name = language.pick(zh: scenario.nameZH, en: scenario.nameEN)
    let last = result.day(tally.days - 1)
    var text = language.pick(
      zh: "推演：\(name.isEmpty ? "常态" : name)\n\(result.start) 至 \(last)，\(tally.days) 天；",
      en:
        "simulation: \(name.isEmpty ? "routine" : name)\n\(result.start) to \(last), \(tally.days) days; "
    )
    text += language.pick(
      zh:
        "\(tally.replications) 次，\(result.items.count) 种物资，\(result.sites.count { $0.holdsStock }) 个单位，种子 \(scenario.seed)\n",
      en:
        "\(tally.replications) replications of \(result.items.count) items at \(result.sites.count { $0.holdsStock }) sites, seed \(scenario.seed)\n"
    )
    if !result.isWhole {
      text += language.pick(
        zh: "注意：没有跑完，只有 \(scenario.replications) 次中的 \(tally.replications) 次\n",
        en:
          "not finished: these figures rest on \(tally.replications) of \(scenario.replications) replications\n"
      )
    }
    return text
  }

  func verdicts(_ language: Language) -> String {
    guard tally.replications > 0 else {
      return language.pick(
        zh: "没有一次跑完，什么也说不了\n", en: "no replication was finished: nothing can be said\n")
    }
    return failures.map { level in
      let name = Label(level.level.term).text(language)
      let head = language.pick(
        zh: "\(name)：有需求的 \(level.items) 种物资中 \(level.failing.count) 种多半撑不到底\n",
        en:
          "\(name): of \(level.items) items in demand \(level.failing.count) fail in half of the replications or more\n"
      )
      let soonest = level.failing.prefix(3).map { row in
        let item = row.item.map { $0.words(language) } ?? ""
        return "  \(item)"
          + language.pick(zh: "：\(row.verdict.words.zh)\n", en: ": \(row.verdict.words.en)\n")
      }
      return head + soonest.joined()
    }.joined()
  }

  /// What the figures mean.
  func notes(_ language: Language) -> String {
    let convention = result.scenario.convention
    let rule = language.pick(zh: convention.sharing.words.zh, en: convention.sharing.words.en)
    return "\n"
      + language.pick(
        zh:
          "撑不住：某种物资一天有一成以上的用量不能满足；各级看其中最先的一种。± 为均值的 95% 置信区间的一半，天数为预测区间。断货单位日：每个单位每种物资不能全部满足的天数之和。\n"
          + "每天依次：到货、过期、"
          + (convention.ordersAfterDemand ? "（知道当天用量后）" : "（当天用量之前）")
          + "请领、发货、领用（近效先出）；未满足的"
          + (convention.unmetWaits ? "等候" : "不补")
          + "；不够分时：\(rule)\(convention.sharesAcrossNetwork ? "，全网统一分配" : "")；"
          + (convention.rotates ? "专储轮换" : "专储不轮换") + "。\n",
        en:
          "To fail: on a day more than a tenth of what is wanted of an item cannot be given out; a level fails with its "
          + "first item. ± is half of a 95 % confidence interval of the mean; days are prediction intervals. "
          + "Short site-days: days on which a site could not give out all of an item, added up.\n"
          + "A day: arrivals, expiry, orders "
          + (convention.ordersAfterDemand ? "(knowing the day's use)" : "(before the day's use)")
          + ", dispatches, use (first expired first); what is unmet "
          + (convention.unmetWaits ? "waits" : "is lost")
          + "; scarce goods: \(rule)\(convention.sharesAcrossNetwork ? ", across the network" : ""); "
          + (convention.rotates ? "the reserve rotates.\n" : "the reserve does not rotate.\n"))
  }
}
