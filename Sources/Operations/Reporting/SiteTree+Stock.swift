import Stockpile
import Storage

extension SiteTree {
  /// Throws where no site asked for holds stock: an empty answer would read as if nothing were
  /// missing there.
  func refuseWithoutStock(_ sites: SiteSelection) throws {
    guard let named = sites.site ?? sites.below else { return }
    guard let site = self[named] else { throw Lookup.site(named.description) }
    let asked = sites.site == nil ? subtree(of: named).compactMap { self[$0] } : [site]
    if !asked.contains(where: \.holdsStock) {
      throw Refusal.siteHoldsNoStock(named, reason: site.whyNoStock)
    }
  }
}
