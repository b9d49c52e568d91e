import Stockpile

/// One item in the whole network: what suppliers give to the sites below them, nearest supplier
/// first, and what is left to buy.
///
/// A supplier that cannot fill every gap below it shares what it has by equal awards: daily gaps
/// weighted by use, gaps to a norm by the norm. Daily stock serves daily gaps first, for routine work
/// may take nothing else; what is left of it serves norms. Reserve beyond the norm serves norms and
/// stays reserve: a site that kept none begins one.
struct NetworkRefill {
  /// What one site lacks.
  struct Need {
    /// To cover routine use, and the use it is weighed by.
    var daily: Int64 = 0
    var use: Int64 = 0
    /// To meet its norm, and the norm.
    var toNorm: Int64 = 0
    var norm: Int64 = 0
    /// The pool the norm looks at.
    var normPool = Pool.reserve

    var all: Int64 { daily + toNorm }
  }

  /// What each site still lacks, by place: to be bought.
  private(set) var rest: [Need]
  /// What each site gets, by place, nearest supplier first.
  private(set) var moves: [[RefillMove]]
  /// How each supplier's goods were shared out, in the order in which they were.
  private(set) var awards: [Award] = []
  private let sites: [Site]
  /// 最小调拨量: what is less is not worth a journey.
  private let least: Int64

  /// Goods of one supplier and pool shared by equal awards among those who lack them.
  struct Award {
    /// Who gives, by place.
    let giver: Int
    /// From which of its pools.
    let pool: Pool
    /// Whether gaps to norms are filled, and not gaps to cover.
    let isToNorms: Bool
    /// What there was to share.
    let amount: Int64
    /// Who lacked something, by place, and how much each counted and lacked.
    let places: [Int]
    let claims: [Claim]
    /// What each got.
    let shares: [Int64]
  }

  init(
    _ needs: [Need], spare: [SpareFigures], sites: [Site], chain: SupplyChain,
    least: Int64 = 1
  ) {
    rest = needs
    moves = needs.map { _ in [] }
    self.sites = sites
    self.least = least
    guard needs.contains(where: { $0.all > 0 }) else { return }
    for (giver, below) in chain.suppliers {
      var spare = spare[giver]
      guard spare.daily > 0 || spare.reserve > 0 else { continue }
      let short = below.filter { rest[$0].all > 0 }
      giveDaily(&spare, from: giver, to: short)
      spare.daily -= giveToNorms(spare.daily, from: giver, .daily, to: short)
      spare.reserve -= giveToNorms(spare.reserve, from: giver, .reserve, to: short)
    }
  }

  private mutating func giveDaily(_ spare: inout SpareFigures, from giver: Int, to short: [Int]) {
    let claims = short.map { Claim(weight: rest[$0].use, limit: rest[$0].daily) }
    let shares = worthMoving(EqualAwards.shares(of: spare.daily, among: claims))
    record(spare.daily, from: giver, .daily, toNorms: false, to: short, claims, shares)
    for (place, share) in zip(short, shares) {
      move(share, from: giver, .daily, to: place, .daily)
      rest[place].daily -= share
      spare.daily -= share
    }
  }

  /// What was given.
  private mutating func giveToNorms(
    _ amount: Int64, from giver: Int, _ pool: Pool, to short: [Int]
  ) -> Int64 {
    let claims = short.map { Claim(weight: rest[$0].norm, limit: rest[$0].toNorm) }
    let shares = worthMoving(EqualAwards.shares(of: amount, among: claims))
    record(amount, from: giver, pool, toNorms: true, to: short, claims, shares)
    for (place, share) in zip(short, shares) {
      move(share, from: giver, pool, to: place, pool == .reserve ? .reserve : rest[place].normPool)
      rest[place].toNorm -= share
    }
    return shares.reduce(0, +)
  }

  private func worthMoving(_ shares: [Int64]) -> [Int64] { shares.map { $0 < least ? 0 : $0 } }

  private mutating func record(
    _ amount: Int64, from giver: Int, _ pool: Pool, toNorms: Bool, to places: [Int],
    _ claims: [Claim], _ shares: [Int64]
  ) {
    guard amount > 0 else { return }
    awards.append(
      Award(
        giver: giver, pool: pool, isToNorms: toNorms, amount: amount, places: places,
        claims: claims, shares: shares))
  }

  private mutating func move(
    _ quantity: Int64, from giver: Int, _ pool: Pool, to place: Int, _ into: Pool
  ) {
    guard quantity > 0 else { return }
    let known = moves[place].firstIndex {
      $0.from.code == sites[giver].code && $0.pool == pool && $0.into == into
    }
    if let known {
      moves[place][known].quantity += quantity
    } else {
      moves[place].append(
        RefillMove(from: sites[giver], pool: pool, into: into, quantity: quantity))
    }
  }
}
