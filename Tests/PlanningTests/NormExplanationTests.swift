import Planning
import Stockpile
import Testing

/// Each factor of a norm, and what is said where there is none.
struct NormExplanationTests {
  private func explained(
    _ site: String, _ entries: [NormEntry] = [], multiplier: Int128 = 1, item: String = "PP0102",
    publicDistribution: Bool = false
  ) throws -> NormExplanation {
    let district = try SeedDistrict("pingba")
    let table = NormTable(
      items: district.items, drivers: district.drivers, entries: entries,
      multiplier: Rational(multiplier), publicDistribution: publicDistribution)
    let found = try #require(district.items.first { $0.code.description == item })
    let place = try #require(SiteCode(site).flatMap { district.tree[$0] })
    return NormExplanation(
      found, at: place, table.terms(of: found.code, at: place), response: .routine,
      publicDistribution: publicDistribution)
  }

  @Test("The reserve centre's norm of respirators is 30 d × 80 shifts × 1.2 × 1.1")
  func byHand() throws {
    let step = try explained("PB-D-CDC").step
    #expect(step.figure == .units(3_168) && step.isSound)
    let factors = try #require(step.first(.exactNorm)).steps
    #expect(
      factors.map(\.subject).sorted { $0.rawValue < $1.rawValue } == [
        .baseline, .normDays, .rate, .responseLevel, .wasteFactor,
      ])
    #expect(step.first(.normDays)?.figure == .number(Rational(30)))
    #expect(step.first(.baseline)?.figure == .number(Rational(80)))
    #expect(step.first(.wasteFactor)?.figure == .number(Rational(11, over: 10)))
    #expect(step.sources == [.entry(.item, code: "PP0102", field: "norm_district")])
  }

  @Test("Every norm of the seeds is what its factors make it")
  func allSeeds() throws {
    let district = try SeedDistrict("pingba")
    let table = NormTable(
      items: district.items, drivers: district.drivers, multiplier: Rational(3, over: 2))
    for item in district.items {
      for site in district.tree.sites {
        let terms = table.terms(of: item.code, at: site)
        #expect(terms.norm == table.norm(of: item.code, at: site))
        #expect((terms.absence != nil) == (terms.norm == .none))
        let step = NormExplanation(
          item, at: site, terms, response: .routine, publicDistribution: false
        ).step
        #expect(step.isSound && (step.figure != nil || step.words != nil))
      }
    }
  }

  @Test("An entry is named with its reason; a hospital says why it has no norm")
  func entries() throws {
    let entry = try NormResolutionTests.entry("PP0102/PB-D-CDC", "=7")
    let step = try explained("PB-D-CDC", [entry]).step
    #expect(step.figure == .units(7) && step.words?.zh.contains("修订") == true)
    #expect(step.first(.fixedNorm)?.figure == .number(Rational(7)))
    let hospital = try explained("PB-H-RMYY")
    #expect(hospital.terms.absence == .typeWithoutNorms && hospital.step.words != nil)
    let days = try NormResolutionTests.entry("PP0102/hospital_l2", "30d")
    let unknown = try explained("PB-H-RMYY", [days]).step
    #expect(unknown.figure == nil)
    #expect(unknown.words?.zh.contains("baseline_hospital_l2") == true)
    // What is known of it is said all the same, and counts for nothing.
    #expect(unknown.steps.map(\.subject).contains(.wasteFactor))
    #expect(unknown.steps.allSatisfy { $0.role == .note })
  }
}
