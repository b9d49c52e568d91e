import Planning
import Stockpile

extension NormSource {
  /// What a norm comes from, with its rule: the entry's code, or the catalogue's column.
  func words(_ item: Item, _ language: Language) -> String {
    let rule = rule(of: item) ?? ""
    switch self {
    case .entry(let entry): return "\(entry.record.code) \(rule)"
    case .catalogue(let level):
      return language.pick(
        zh: "目录\(level.term.zh) \(rule)", en: "catalogue, \(level.term.en), \(rule)")
    }
  }

  func field(_ item: Item) -> Field {
    .both(zh: words(item, .chinese), en: words(item, .english))
  }
}
