public import Stockpile

extension AllocationFault: Explained {
  /// A stable name.
  public var code: String {
    switch self {
    case .figure: "figure-out-of-range"
    case .twice: "stated-twice"
    case .unknown: "not-in-the-problem"
    case .notBelow: "not-below-the-source"
    case .minimumAboveCap: "minimum-above-cap"
    case .pool: "pool-not-shared"
    case .way: "way-between-others"
    case .substitute: "substitutes-both-ways"
    case .noSolver: "no-solver"
    case .notSolved: "not-solved"
    }
  }

  /// What contradicts what, and what to do.
  public var message: Message {
    switch self {
    case .figure(let name, let figure, let range):
      Message(
        zh: "\(name) 是 \(figure)，应在 \(range.lowerBound)–\(range.upperBound) 之间",
        en: "\(name) is \(figure), and must lie within \(range.lowerBound)–\(range.upperBound)",
        hintZH: "核对数量和单位", hintEN: "check the figure and its unit")
    case .twice(let name):
      Message(
        zh: "\(name) 写了两次", en: "\(name) is stated twice",
        hintZH: "合并成一条", hintEN: "make it one")
    case .unknown(let what, let name):
      Message(
        zh: "\(name)：文件里没有这个\(what == "site" ? "单位" : "物资")",
        en: "\(name): the problem has no such \(what)",
        hintZH: "在 \(what)s 里补上，或改正代码", hintEN: "add it to \(what)s, or correct the code")
    case .notBelow(let site):
      Message(
        zh: "\(site) 的上级链不通到调出单位", en: "the suppliers of \(site) do not lead to the source",
        hintZH: "改正 supplier", hintEN: "correct its supplier")
    case .minimumAboveCap(let site, let item, let minimum, let cap):
      Message(
        zh: "\(site) \(item)：至少要有 \(minimum)，又最多只给 \(cap)，互相矛盾",
        en: "\(site) \(item): must have \(minimum) and may get no more than \(cap)",
        hintZH: "降低 minimum 或提高 cap", hintEN: "lower minimum or raise cap")
    case .way(let from, let to):
      Message(
        zh: "\(from)–\(to)：调剂只能在调出单位的两个直接下级之间",
        en: "\(from)–\(to): a way leads between two sites that the source supplies itself",
        hintZH: "改正 ways 里的 from、to", hintEN: "correct from and to in ways")
    case .substitute(let item, let replaced):
      Message(
        zh: "\(item) 与 \(replaced) 互相代用", en: "\(item) and \(replaced) stand in for each other",
        hintZH: "代用只能一个方向，删去 substitutes 里的一条",
        hintEN: "one direction alone: leave out one of the two in substitutes")
    case .noSolver:
      Message(
        zh: "调剂要用线性规划库 CLP，这台电脑上没有",
        en: "moves between sites need the solver CLP, which is not on this machine",
        hintZH: "安装 coinor-libclp1（sudo apt-get install coinor-libclp1），或去掉 ways",
        hintEN: "install it (sudo apt-get install coinor-libclp1), or leave out ways")
    case .notSolved(let status):
      Message(
        zh: "线性规划没有求出结果（状态 \(status)）", en: "the solver ended without an answer (status \(status))",
        hintZH: "检查 ways 和各项数量是否相差过大，或去掉 ways",
        hintEN: "look for figures of very different sizes, or leave out ways")
    case .pool(let item, let pool):
      Message(
        zh: "\(item)：\(pool.term.zh)不参加分配",
        en: "\(item): \(pool.term.en) is not shared out",
        hintZH: "pool 只能是 daily 或 reserve", hintEN: "pool must be daily or reserve")
    }
  }
}
