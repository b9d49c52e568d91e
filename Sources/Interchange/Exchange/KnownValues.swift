import Stockpile

/// What lines repeat again and again: made once, found by its bytes.
struct KnownValues: ~Copyable {
  /// A log met in the file, and how far it rose.
  struct Log {
    let name: LogName
    var last: Int64 = 0
  }

  var lots = LotCache()
  var texts = TextCache<String>(places: 4_096)
  var sites = TextCache<SiteCode>(places: 1_024)
  var items = TextCache<ItemCode>(places: 1_024)
  var accounts = TextCache<Account>(places: 1_024)
  var kinds = TextCache<DocumentKind>(places: 64)
  /// The hash of the line before: nearly always the `previous` of this one.
  var lastHash: Digest?
  var logs: [Log] = []
  private var logTexts = TextCache<Int>(places: 1_024)
  /// Every log of the file: the cache may forget, this may not.
  private var logPlaces: [LogName: Int] = [:]

  init() {}

  /// The place in `logs` of the log of that name; nil where it is no log's name.
  mutating func log(_ bytes: UnsafeRawBufferPointer) -> Int? {
    if let place = logTexts.value(for: bytes) { return place }
    guard bytes.count <= 64, let name = LogName(String(decoding: bytes, as: UTF8.self)),
      name.epoch <= ExchangeLimit.epoch
    else { return nil }
    let place = logPlaces[name] ?? logs.count
    if place == logs.count {
      logs.append(Log(name: name))
      logPlaces[name] = place
    }
    logTexts.keep(place, for: bytes)
    return place
  }
}
