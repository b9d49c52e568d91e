/// What an alert (预警) is about. The order is that in which kinds of one severity are read.
public enum AlertKind: String, CaseIterable, Sendable {
  /// 过期未处理: past its last usable day and still on a shelf.
  case expired
  /// 断货: in use at a site whose daily pool has nothing usable left.
  case stockOut = "stock_out"
  /// 低于红线.
  case belowFloor = "below_floor"
  /// 逾期未补办: an emergency dispatch whose papers are overdue.
  case papersOverdue = "papers_overdue"
  /// 30 天内到期.
  case expires30 = "expires_30"
  /// 可用天数不足.
  case lowCover = "low_cover"
  /// Use of a month unlike that of the months before it.
  case unusualUse = "unusual_use"
  /// 低于定额, and not below the red line.
  case belowNorm = "below_norm"
  /// 待补办: an emergency dispatch whose papers are owed in time.
  case papersOwed = "papers_owed"
  /// 待审批: a request nobody has decided.
  case toDecide = "to_decide"
  /// 待签令: approved, and an order is missing.
  case toOrder = "to_order"
  /// 待发货: set aside under an order and not sent.
  case toSend = "to_send"
  /// 在途超期.
  case transitOverdue = "transit_overdue"
  /// 差异超期: a difference that is open for too long.
  case disputeOverdue = "dispute_overdue"
  /// 未报.
  case unreported
  /// 协议已到期.
  case agreementEnded = "agreement_ended"
  /// 目录标准已废止: the catalogue buys by a number that is superseded.
  case standardSuperseded = "standard_superseded"
  /// 90 天内到期.
  case expires90 = "expires_90"
  /// 近效期, beyond 90 days.
  case nearExpiry = "near_expiry"
  /// 久未盘点.
  case countOverdue = "count_overdue"
  /// 协议将到期.
  case agreementEnding = "agreement_ending"
  /// 企业待核实.
  case unverified
  /// 标准将废止.
  case standardEnding = "standard_ending"
  /// 在库旧标准: lots made under a superseded standard.
  case oldStandardLots = "old_standard_lots"
  /// 药品种类不足.
  case fewMedicines = "few_medicines"

  /// Place in the order of reading, starting at 0.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How bad an alert is, the worst first.
public enum AlertSeverity: String, CaseIterable, Sendable, Comparable {
  /// 紧急: harm or a breach of rules now; somebody acts today.
  case critical
  /// 警告: becomes critical if nobody acts within days.
  case warning
  /// 提示: to be planned for.
  case notice

  /// Orders severities, the worst first.
  public static func < (left: AlertSeverity, right: AlertSeverity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
