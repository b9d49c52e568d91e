public import Stockpile

/// What became of a line of a plan in its month. All figures in base units.
public struct ExecutedLine: Hashable, Sendable {
  /// How far a line was carried out.
  public enum State: String, CaseIterable, Sendable {
    /// 不核给: nothing of it was approved.
    case refused
    /// 未执行: nothing came and nothing is on the way.
    case open
    /// 部分执行.
    case partly
    /// 在途: what is missing is on the way.
    case underWay = "under_way"
    /// 已完成: what was approved has come.
    case done
  }

  /// The site.
  public let site: Site
  /// The item.
  public let item: Item
  /// 建议补充量.
  public let proposed: Int64
  /// Of that, from inside the network.
  public let toMove: Int64
  /// Of that, to be bought.
  public let toPurchase: Int64
  /// 核定数量.
  public let approved: Int64
  /// 发出 to the site in the month.
  public let sent: Int64
  /// 签收 by the site in the month.
  public let received: Int64
  /// 到货 from outside at the site in the month.
  public let supplied: Int64
  /// 在途 to the site at the end.
  public let onTheWay: Int64

  init(_ line: PlanLine, approved: Int64, done: Delivery, onTheWay: Int64) {
    site = line.site
    item = line.item
    proposed = line.gap
    toMove = line.moved
    toPurchase = line.toPurchase
    self.approved = approved
    sent = done.sent
    received = done.received
    supplied = done.supplied
    self.onTheWay = onTheWay
  }

  /// What came.
  public var came: Int64 { received + supplied }

  /// 未到: what was approved and has not come.
  public var rest: Int64 { max(0, approved - came) }

  /// How far it was carried out.
  public var state: State {
    if approved == 0 { return .refused }
    if rest == 0 { return .done }
    if onTheWay >= rest { return .underWay }
    return came + onTheWay > 0 ? .partly : .open
  }
}
