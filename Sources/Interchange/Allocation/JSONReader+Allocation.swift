import Planning
import Stockpile

/// The parts of an allocation file; what is wrong is recorded, and reading goes on.
extension JSONReader {
  mutating func read(into draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var (isOurs, isKind, version) = (false, false, Int64?.none)
    var hasSource = false
    while let key = nextKey() {
      switch key {
      case "format": isOurs = readFormat()
      case "kind": isKind = readAllocationKind()
      case "version": version = readVersion()
      case "as_of": draft.asOf = readDay()
      case "source":
        hasSource = true
        draft.source.code = readSite(&draft.known)
      case "source_name_zh": draft.source.named.nameZH = readName(&draft.known)
      case "source_name_en": draft.source.named.nameEN = readName(&draft.known)
      case "source_level": draft.source.level = readChoice()
      case "cover_days": draft.coverDays = readInteger() ?? 30
      case "use_days": draft.useDays = readInteger() ?? 90
      case "transfer_days": draft.transferDays = readInteger() ?? 1
      case "hold_back_percent": draft.holdBack = readInteger() ?? 0
      case "max_minutes": readMaxMinutes(&draft)
      case "items": readList { $0.readThing(&draft) }
      case "sites": readList { $0.readPlace(&draft) }
      case "requests": readList { $0.readRequest(&draft) }
      case "vehicles": readList { $0.readVehicle(&draft) }
      case "ways": readList { $0.readWay(&draft) }
      case "substitutes": readList { $0.readSubstitute(&draft) }
      default: unknownKey()
      }
    }
    if !isOurs { missing("format") }
    if !isKind { missing("kind") }
    if version == nil { missing("version") }
    if draft.asOf == nil { missing("as_of") }
    if !hasSource { missing("source") }
  }

  private mutating func readAllocationKind() -> Bool {
    guard let text = readStringBytes() else { return false }
    if text.elementsEqual("allocation_problem".utf8) { return true }
    refuse(.noChoice(text, ["allocation_problem"]), code: .unknownCode)
    return false
  }

  private mutating func readList(_ element: (inout JSONReader) -> Void) {
    guard beginArray() else { return }
    while nextElement() {
      element(&self)
    }
  }

  private mutating func readMaxMinutes(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    while let key = nextKey() {
      switch key {
      case "district": draft.maxMinutes[.district] = readInteger().map { Int($0) }
      case "township": draft.maxMinutes[.township] = readInteger().map { Int($0) }
      case "village": draft.maxMinutes[.village] = readInteger().map { Int($0) }
      default: unknownKey()
      }
    }
  }

  private mutating func readThing(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var thing = AllocationDraft.Thing()
    var hasCode = false
    while let key = nextKey() {
      switch key {
      case "item":
        hasCode = true
        thing.code = readItem(&draft.known)
      case "name_zh": thing.named.nameZH = readName(&draft.known)
      case "name_en": thing.named.nameEN = readName(&draft.known)
      case "base_unit_zh": thing.unitZH = readName(&draft.known)
      case "base_unit_en": thing.unitEN = readName(&draft.known)
      case "spec": thing.spec = readName(&draft.known)
      case "pack_unit_zh": thing.packUnit = readName(&draft.known)
      case "pack_size": thing.packSize = readInteger(in: 1...1_000_000_000)
      case "volume_cm3": thing.volume = readInteger() ?? 0
      case "stock":
        guard beginArray() else { continue }
        while nextElement() {
          if let lot = readLot(&draft) { thing.stock.append(lot) }
        }
      case "kept": thing.kept = readInteger() ?? 0
      case "reserve_floor": thing.reserveFloor = readInteger() ?? 0
      case "release_reserve": thing.releasesReserve = readBool() ?? false
      case "minimum_life_days": thing.minimumLife = readInteger() ?? 0
      case "quantity": thing.quantity = readInteger()
      default: unknownKey()
      }
    }
    if !hasCode { missing("item") }
    draft.items.append(thing)
  }

  private mutating func readLot(_ draft: inout AllocationDraft) -> OfferedLot? {
    guard beginObject() else { return nil }
    var lot = OfferedLot(0)
    var hasUnits = false
    while let key = nextKey() {
      switch key {
      case "lot": lot.number = readName(&draft.known) ?? ""
      case "maker": lot.maker = readName(&draft.known) ?? ""
      case "expires_on": lot.expiresOn = readDay()
      case "pool": lot.pool = readChoice() ?? .daily
      case "units":
        hasUnits = true
        lot.units = readInteger() ?? 0
      default: unknownKey()
      }
    }
    if !hasUnits { missing("units") }
    return lot
  }

  private mutating func readPlace(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var place = AllocationDraft.Place()
    var (hasCode, hasSupplier) = (false, false)
    while let key = nextKey() {
      switch key {
      case "site":
        hasCode = true
        place.code = readSite(&draft.known)
      case "supplier":
        hasSupplier = true
        place.supplier = readSite(&draft.known)
      case "name_zh": place.named.nameZH = readName(&draft.known)
      case "name_en": place.named.nameEN = readName(&draft.known)
      case "level": place.level = readChoice()
      case "tier": place.tier = Int(readInteger() ?? 1)
      case "minutes": place.minutes = readInteger().map { Int($0) }
      case "road_km": place.kilometres = readInteger(in: 0...100_000).map { Int($0) }
      case "road": place.isOpen = readRoad() != .closed
      case "load_cm3": place.load = readInteger()
      default: unknownKey()
      }
    }
    if !hasCode { missing("site") }
    if !hasSupplier { missing("supplier") }
    draft.sites.append(place)
  }

  private mutating func readRoad() -> Road? { readChoice() }

  private mutating func readRequest(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var (site, item): (SiteCode?, ItemCode?)
    var need: Int64?
    var (hasSite, hasItem, hasNeed) = (false, false, false)
    var rest = RequestDraft()
    while let key = nextKey() {
      switch key {
      case "site":
        hasSite = true
        site = readSite(&draft.known)
      case "item":
        hasItem = true
        item = readItem(&draft.known)
      case "need":
        hasNeed = true
        need = readInteger()
      case "use": rest.use = readInteger() ?? 0
      case "on_hand": rest.onHand = readInteger() ?? 0
      case "own": rest.own = readInteger() ?? 0
      case "gives": rest.gives = readInteger()
      case "minimum": rest.minimum = readInteger() ?? 0
      case "cap": rest.cap = readInteger()
      case "weight": rest.weight = readInteger() ?? 1
      case "issue_unit": rest.issueUnit = readInteger() ?? 1
      default: unknownKey()
      }
    }
    if !hasSite { missing("site") }
    if !hasItem { missing("item") }
    if !hasNeed { missing("need") }
    guard let site, let item, let need else { return }
    draft.requests.append(rest.request(site, item, need))
  }

  private mutating func readWay(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var (from, to): (SiteCode?, SiteCode?)
    var (hasFrom, hasTo) = (false, false)
    var (minutes, kilometres): (Int?, Int?)
    var (isOpen, load): (Bool, Int64?) = (true, nil)
    while let key = nextKey() {
      switch key {
      case "from":
        hasFrom = true
        from = readSite(&draft.known)
      case "to":
        hasTo = true
        to = readSite(&draft.known)
      case "minutes": minutes = readInteger().map { Int($0) }
      case "road_km": kilometres = readInteger(in: 0...100_000).map { Int($0) }
      case "road": isOpen = readRoad() != .closed
      case "load_cm3": load = readInteger()
      default: unknownKey()
      }
    }
    if !hasFrom { missing("from") }
    if !hasTo { missing("to") }
    guard let from, let to else { return }
    var way = LateralWay(from: from, to: to)
    (way.minutes, way.kilometres, way.isOpen, way.load) = (minutes, kilometres, isOpen, load)
    draft.ways.append(way)
  }

  private mutating func readSubstitute(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var (item, replaced): (ItemCode?, ItemCode?)
    var (hasItem, hasReplaced) = (false, false)
    var (units, of): (Int64, Int64) = (1, 1)
    while let key = nextKey() {
      switch key {
      case "item":
        hasItem = true
        item = readItem(&draft.known)
      case "for":
        hasReplaced = true
        replaced = readItem(&draft.known)
      case "units": units = readInteger() ?? 1
      case "of": of = readInteger() ?? 1
      default: unknownKey()
      }
    }
    if !hasItem { missing("item") }
    if !hasReplaced { missing("for") }
    guard let item, let replaced else { return }
    draft.substitutes.append(Substitute(item, for: replaced, units: units, of: of))
  }

  private mutating func readVehicle(_ draft: inout AllocationDraft) {
    guard beginObject() else { return }
    var (name, trips, load): (String?, Int64?, Int64?)
    var minutes: Int64?
    var (hasName, hasTrips, hasLoad) = (false, false, false)
    while let key = nextKey() {
      switch key {
      case "vehicle":
        hasName = true
        name = readName(&draft.known)
      case "trips":
        hasTrips = true
        trips = readInteger()
      case "load_cm3":
        hasLoad = true
        load = readInteger()
      case "minutes": minutes = readInteger()
      default: unknownKey()
      }
    }
    if !hasName { missing("vehicle") }
    if !hasTrips { missing("trips") }
    if !hasLoad { missing("load_cm3") }
    guard let name, let trips, let load else { return }
    draft.vehicles.append(Vehicle(name, trips: trips, load: load, minutes: minutes))
  }
}

private enum Road: String, CaseIterable {
  case open
  case closed
}

private struct RequestDraft {
  var use: Int64 = 0
  var onHand: Int64 = 0
  var own: Int64 = 0
  var gives: Int64?
  var minimum: Int64 = 0
  var cap: Int64?
  var weight: Int64 = 1
  var issueUnit: Int64 = 1

  func request(_ site: SiteCode, _ item: ItemCode, _ need: Int64) -> AllocationRequest {
    var request = AllocationRequest(site, item, need: need, use: use)
    request.onHand = onHand
    request.own = own
    request.gives = gives
    request.minimum = minimum
    request.cap = cap
    request.weight = weight
    request.issueUnit = issueUnit
    return request
  }
}
