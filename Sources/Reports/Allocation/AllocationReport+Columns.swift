import Planning
import Stockpile

extension AllocationReport {
  static var limitColumns: [Column<AllocationPlan.LimitUse>] {
    [
      Column(.allocationLimit) { $0.limit.field }, Column(.limitWords) { .message($0.limit.words) },
      Column(.limitCapacity) { .integer($0.capacity) }, Column(.usedOfLimit) { .integer($0.used) },
      Column(.stoppedSites) { .count($0.stopped) },
    ]
  }

  static var changeColumns: [Column<AllocationChange>] {
    [
      Column(.oneMore) { .message($0.more.words) },
      Column(.gained) { .integer($0.gained) },
      Column(.winners) { .count($0.winners.count) },
      Column(.firstWinner) { .text($0.winners.first?.site.code) },
      Column(.fillNow) { .decimal($0.minimumFill.now * 100, places: 1) },
      Column(.fillThen) { .decimal($0.minimumFill.then * 100, places: 1) },
    ]
  }

  static var pickColumns: [Column<AllocationPick>] {
    [
      Column(.fromSite) { .text($0.from) }, Column(.toSite) { .text($0.to) },
      Column(term: .item) { .text($0.item.code) },
      Column(.itemName) { .both(zh: $0.item.nameZH, en: $0.item.nameEN) },
      Column(term: .lotNo) { pick in
        pick.lot.map { .text($0.number) } ?? .both(zh: "自有库存", en: "own store")
      },
      Column(term: .maker, .unlessBlank) { .text($0.lot?.maker) },
      Column(term: .expiryDate) { .day($0.lot?.expiresOn) },
      Column(term: .pool) { .term(($0.lot?.pool ?? .daily).term) },
      Column(term: .quantity) { .integer($0.units) },
    ]
  }

  static var moveColumns: [Column<LateralMove>] {
    [
      Column(.fromSite) { .text($0.from.code) },
      Column(.giverName) { .both(zh: $0.from.nameZH, en: $0.from.nameEN) },
      Column(.toSite) { .text($0.to.code) },
      Column(.receiverName) { .both(zh: $0.to.nameZH, en: $0.to.nameEN) },
    ] + Column.item(\.item) + [
      Column(term: .quantity) { .integer($0.units) },
      Column(.exact, .programsOnly) { .decimal($0.exact, places: 6) },
    ]
  }

  static var roundColumns: [Column<AllocationRound>] {
    [
      Column(.vehicle) { .text($0.vehicle) }, Column(.trip) { .integer($0.trip) },
    ] + Column.site(\.site) + [Column(.volume) { .integer($0.volume) }]
  }
}

extension Label {
  static let tier = Label("tier", zh: "优先级", en: "tier")
  static let heldAndAwaited = Label("on_hand", zh: "现有加在途", en: "has")
  static let need = Label("need", zh: "应有", en: "needs")
  static let minimum = Label("minimum", zh: "保底", en: "minimum")
  static let got = Label("got", zh: "可用于本单位", en: "for its own use")
  static let exact = Label("exact", zh: "取整前", en: "before rounding")
  static let broughtIn = Label("received", zh: "从上级收到", en: "received")
  static let passedOn = Label("passed_on", zh: "转给下级", en: "passes on")
  static let movedIn = Label("moved_in", zh: "调剂调入", en: "moved in")
  static let movedOut = Label("moved_out", zh: "调剂调出", en: "moved out")
  static let giverName = Label("from_name", zh: "调出单位", en: "giver")
  static let receiverName = Label("to_name", zh: "调入单位", en: "receiver")
  static let fromStore = Label("from_store", zh: "其中本乡库存", en: "of its township")
  static let stoppedBy = Label("stopped_by", zh: "为何不再多", en: "why no more")
  static let sourceDaily = Label("source_daily", zh: "日常可用", en: "daily")
  static let kept = Label("kept", zh: "自留", en: "kept")
  static let sourceReserve = Label("source_reserve", zh: "专储", en: "reserve")
  static let reserveFloorKept = Label("reserve_floor", zh: "专储底线", en: "reserve kept")
  static let tooLate = Label("too_late", zh: "剩余效期不足", en: "ends too soon")
  static let heldBack = Label("held_back", zh: "留待以后", en: "held back")
  static let askedToShare = Label("asked", zh: "要求分配", en: "asked")
  static let released = Label("released", zh: "可分配", en: "may go out")
  static let requestedInAll = Label("requested", zh: "需补", en: "lacks")
  static let shared = Label("shared", zh: "已分配", en: "goes out")
  static let stillLacking = Label("uncovered", zh: "仍缺", en: "still lacks")
  static let allocationLimit = Label("limit", zh: "限制", en: "limit")
  static let limitWords = Label("meaning", zh: "含义", en: "meaning")
  static let limitCapacity = Label("capacity", zh: "上限", en: "most")
  static let usedOfLimit = Label("used", zh: "已用", en: "used")
  static let stoppedSites = Label("stopped", zh: "挡住的行", en: "lines stopped")
  static let oneMore = Label("more", zh: "如果再多", en: "with more of")
  static let gained = Label("gained", zh: "多分出", en: "more goes out")
  static let winners = Label("winners", zh: "受益行数", en: "lines that gain")
  static let firstWinner = Label("first_winner", zh: "先受益", en: "gains first")
  static let fillNow = Label("min_fill_now", zh: "最低满足率%", en: "min % now")
  static let fillThen = Label("min_fill_then", zh: "之后%", en: "then %")
  static let fromSite = Label("from", zh: "由", en: "from")
  static let toSite = Label("to", zh: "到", en: "to")
  static let vehicle = Label("vehicle", zh: "车辆", en: "vehicle")
  static let trip = Label("trip", zh: "趟次", en: "round")
  static let volume = Label("volume_cm3", zh: "体积cm³", en: "cm³")
}
