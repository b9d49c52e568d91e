/// What a search found.
public enum CatalogueMatch<Entry: Findable> {
  /// Exactly one entry fits.
  case one(Entry)
  /// Several fit equally well: the first of them (at most 10), those in use first, then by code;
  /// and how many there are in all.
  case several([Entry], total: Int)
  /// None fits: the nearest (at most 3), nearest first.
  case none(nearest: [Entry])
}

/// Finds items or sites by code, name or pinyin initials, in any case and any width.
///
/// An exact code beats an exact name beats exact initials beats initials that start so beats a name
/// that contains it. Codes are never completed: a digit too few must not pick the wrong item.
public struct CatalogueSearch<Entry: Findable> {
  private struct Keys {
    let code: [Unicode.Scalar]
    let names: [[Unicode.Scalar]]
    let mnemonic: [Unicode.Scalar]
  }

  /// How well an entry fits, best first.
  private enum Fit: Int, CaseIterable {
    case code, name, mnemonic, mnemonicPrefix, partOfName
  }

  private let entries: [(entry: Entry, keys: Keys)]

  /// A search over those entries.
  public init(_ entries: [Entry]) {
    self.entries =
      entries
      .sorted { left, right in
        left.isInUse != right.isInUse
          ? left.isInUse : left.codeText.utf8.lexicographicallyPrecedes(right.codeText.utf8)
      }
      .map { entry in
        let keys = Keys(
          code: folded(entry.codeText), names: entry.names.map(folded),
          mnemonic: folded(entry.mnemonic))
        return (entry, keys)
      }
  }

  /// The entry or entries that fit best; in one pass over all entries.
  public func find(_ text: String) -> CatalogueMatch<Entry> {
    let typed = folded(text)
    guard !typed.isEmpty else { return .none(nearest: []) }
    var best = Fit.allCases.count
    var found: [Entry] = []
    for (entry, keys) in entries {
      guard let fit = Self.fit(typed, keys)?.rawValue, fit <= best else { continue }
      if fit < best { found = [] }
      best = fit
      found.append(entry)
    }
    switch found.count {
    case 0: return .none(nearest: nearest(typed))
    case 1: return .one(found[0])
    default: return .several(Array(found.prefix(10)), total: found.count)
    }
  }

  /// Every entry that fits in any way, an unfinished code included, the best first: for a list that
  /// is read, where `find` is for an entry that is meant.
  public func all(_ text: String) -> [Entry] {
    let typed = folded(text)
    guard !typed.isEmpty else { return [] }
    let fitting = entries.enumerated().compactMap { place, candidate in
      let fit =
        Self.fit(typed, candidate.keys)
        ?? (candidate.keys.code.starts(with: typed) ? Fit.partOfName : nil)
      return fit.map { (fit: $0.rawValue, place: place) }
    }
    return fitting.sorted { ($0.fit, $0.place) < ($1.fit, $1.place) }.map {
      entries[$0.place].entry
    }
  }

  private static func fit(_ typed: [Unicode.Scalar], _ keys: Keys) -> Fit? {
    if keys.code == typed { return .code }
    if keys.names.contains(typed) { return .name }
    if keys.mnemonic == typed { return .mnemonic }
    if keys.mnemonic.starts(with: typed) { return .mnemonicPrefix }
    return keys.names.contains { contains($0, typed) } ? .partOfName : nil
  }

  /// The three entries with the fewest edits to a code, to initials or to a part of a name.
  ///
  /// Part of a name, because names are long and people type a word of them: `口照` is one edit from
  /// 医用外科口罩, and not five. Among equals the whole name decides, then the order of entries.
  private func nearest(_ typed: [Unicode.Scalar]) -> [Entry] {
    // Nobody types more; a pasted page must not take minutes.
    let typed = Array(typed.prefix(64))
    let ranked = entries.enumerated().map { place, candidate in
      let keys = candidate.keys
      let words = [keys.code, keys.mnemonic].filter { !$0.isEmpty }
      let wordEdits = words.map { editDistance(typed, $0, anywhere: false) }.min() ?? .max
      let partEdits = keys.names.map { editDistance(typed, $0, anywhere: true) }.min() ?? .max
      let nameEdits = keys.names.map { editDistance(typed, $0, anywhere: false) }.min() ?? .max
      return (min(wordEdits, partEdits), min(wordEdits, nameEdits), place)
    }
    return ranked.sorted(by: <).prefix(3).map { entries[$0.2].entry }
  }
}

extension CatalogueSearch: Sendable where Entry: Sendable {}
extension CatalogueMatch: Sendable where Entry: Sendable {}
extension CatalogueMatch: Equatable where Entry: Equatable {}

/// Small half-width letters without blanks, so that neither case nor an input method matters.
private func folded(_ text: String) -> [Unicode.Scalar] {
  text.unicodeScalars.compactMap { scalar in
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return value == 0x20 || value == 0xA0 || value == 0x3000 ? nil : Unicode.Scalar(value)
  }
}

private func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
  guard part.count <= text.count else { return false }
  return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
}

/// Levenshtein's distance; with `anywhere` the smallest one to any part of the key (Sellers, "The
/// theory and computation of evolutionary distances", 1980). Time and space: the product and the
/// sum of the lengths.
private func editDistance(
  _ typed: [Unicode.Scalar], _ key: [Unicode.Scalar], anywhere: Bool
) -> Int {
  var row = (0...key.count).map { anywhere ? 0 : $0 }
  for (line, letter) in typed.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for (place, other) in key.enumerated() {
      let edits = min(diagonal + (letter == other ? 0 : 1), row[place] + 1, row[place + 1] + 1)
      diagonal = row[place + 1]
      row[place + 1] = edits
    }
  }
  return (anywhere ? row.min() : row.last) ?? typed.count
}
