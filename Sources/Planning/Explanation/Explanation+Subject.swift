extension Explanation {
  /// What a figure of an explanation is. The raw values are the keys in JSON.
  public enum Subject: String, CaseIterable, Sendable {
    // What is missing
    case gap
    case reserveGap = "reserve_gap"
    case dailyGap = "daily_gap"
    case norm
    case backorder
    case coverNeed = "cover_need"
    case coverDays = "cover_days"
    case orderUpTo = "order_up_to"
    case usedInTime = "used_in_time"
    case ruleTerm = "rule_term"
    // Of a norm
    case exactNorm = "exact_norm"
    case fixedNorm = "fixed_norm"
    case normDays = "norm_days"
    case baseline
    case siteFigure = "site_figure"
    case rate
    case wasteFactor = "waste_factor"
    case responseLevel = "response_level"
    case publicDistribution = "public_distribution"
    // What is there
    case usableReserve = "usable_reserve"
    case usableDaily = "usable_daily"
    case claimed
    case lot
    case notCounted = "not_counted"
    case expiringUnused = "expiring_unused"
    case onTheWay = "on_the_way"
    case dispatch
    case onOrder = "on_order"
    case order
    // What is used
    case useADay = "adc"
    case useUnits = "use_units"
    case useDays = "use_days"
    case ownUse = "own_use"
    case usedOnDays = "used_on_days"
    case countedDays = "counted_days"
    case unmetRequests = "unmet_requests"
    case useBelow = "use_below"
    case month
    case day
    case document
    // What fills the gap
    case proposed
    case moved
    case share
    case toShare = "to_share"
    case spare
    case effective
    case kept
    case given
    case claim
    case bought
    case lacking
    case onOrderToSpare = "on_order_to_spare"
    case packs
    case referencePrice = "reference_price"
    case amount
    // Of a balance
    case onHand = "on_hand"
    case opening
    case kind
    case account
  }
}
