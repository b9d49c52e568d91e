public import Stockpile

extension EpidemicError {
  /// What is wrong, with the figure that is.
  public var message: Message {
    switch self {
    case .outside(let figure, let value, let allowed):
      let range = "\(allowed.lowerBound)–\(allowed.upperBound)"
      return Message(
        zh: "\(figure.words.zh)为 \(value)，应在 \(range) 之间",
        en: "\(figure.words.en) is \(value), not within \(range)")
    case .negative(let figure, let value):
      return Message(
        zh: "\(figure.words.zh)为 \(value)，不能小于 0", en: "\(figure.words.en) is \(value), below 0")
    case .population(let people):
      return Message(
        zh: "人口 \(people) 不在 1 至 \(Self.largestPopulation) 之间",
        en: "a population of \(people) is not within 1 to \(Self.largestPopulation)")
    case .infectedAbovePopulation(let infected, let population):
      return Message(
        zh: "已感染和免疫的 \(Int64(infected)) 人多于人口 \(population)",
        en:
          "\(Int64(infected)) infected and immune people are more than the population of \(population)"
      )
    case .horizon(let days):
      return Message(
        zh: "天数 \(days) 不在 1 至 \(Self.longestHorizon) 之间",
        en: "\(days) days are not within 1 to \(Self.longestHorizon)")
    case .stepsPerDay(let steps):
      return Message(
        zh: "一天分 \(steps) 步，应为 1 至 24", en: "\(steps) steps a day are not within 1 to 24")
    case .changeBeforeStart(let day):
      return Message(
        zh: "接触变化在第 \(day) 天，早于第 1 天", en: "contacts change on day \(day), before day 1")
    case .twoChanges(let day):
      return Message(
        zh: "第 \(day) 天有两次接触变化", en: "contacts change twice on day \(day)")
    case .contactTable(let groups, let rows, let columns):
      return Message(
        zh: "接触表为 \(rows) 行 \(columns) 列，应为 \(groups) 行 \(groups) 列",
        en: "the table of contacts has \(rows) rows and \(columns) columns, not \(groups) of each")
    case .generationIntervalSum(let sum):
      return Message(
        zh: "代际间隔各天的份额合计 \(sum)，应为 1",
        en: "the shares of the generation interval add up to \(sum), not 1")
    case .empty(let figure):
      return Message(
        zh: "\(figure.words.zh)里没有数", en: "\(figure.words.en) has nothing in it")
    case .unboundedGrowth(let day, let expected):
      return Message(
        zh: "第 \(day) 天预计新增 \(Int64(min(expected, 9e15))) 例：增长没有止境",
        en:
          "\(Int64(min(expected, 9e15))) new cases are expected on day \(day): growth that nothing stops"
      )
    case .emptySeries:
      return Message(zh: "病例序列是空的", en: "the case series has no day")
    case .casesOfDay(let day, let cases):
      return Message(
        zh: "第 \(day) 天 \(cases) 例，应在 0 至 1000000000 之间",
        en: "\(cases) cases on day \(day) are not within 0 to 1000000000")
    case .gap(let after, let next):
      return Message(
        zh: "第 \(after) 天之后是第 \(next) 天，中间缺天", en: "day \(next) follows day \(after)")
    }
  }
}

extension EpidemicError.Figure {
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .reproduction: ("再生数", "the reproduction number")
    case .growth: ("增长率", "the growth rate")
    case .beta: ("传播率", "the rate of infection")
    case .sigma: ("潜伏期率", "the rate of becoming infectious")
    case .gamma: ("恢复率", "the rate of recovery")
    case .latentDays: ("潜伏天数", "the latent time in days")
    case .infectiousDays: ("传染天数", "the infectious time in days")
    case .doublingTimeDays: ("倍增天数", "the doubling time in days")
    case .stayDays: ("住院天数", "the stay in days")
    case .contactFactor: ("接触系数", "the contact factor")
    case .contactReduction: ("接触减少比例", "the reduction of contacts")
    case .contact: ("接触数", "a figure of contacts")
    case .marketShare: ("就诊份额", "the market share")
    case .admissionRate: ("收治比例", "the share admitted")
    case .share: ("比例", "a share")
    case .probability: ("概率", "a probability")
    case .generationInterval: ("代际间隔", "the generation interval")
    case .dispersion: ("离散参数", "the dispersion")
    case .populationSize: ("人口", "the population")
    case .exposed: ("潜伏者", "the number exposed")
    case .infectious: ("传染者", "the number infectious")
    case .removed: ("免疫者", "the number immune")
    case .hospitalized: ("在院人数", "the number in hospital")
    case .history: ("既往病例", "the cases before")
    case .trials: ("人数", "the number of people")
    }
  }
}
