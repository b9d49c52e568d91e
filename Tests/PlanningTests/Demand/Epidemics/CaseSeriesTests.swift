import Testing

import Planning

@Suite struct `A case series` {
  private func days(_ pairs: [(Int, Int)]) -> [CaseSeries.Day] {
    pairs.map { CaseSeries.Day(day: $0.0, cases: $0.1) }
  }

  @Test func `is a curve of whole people from its first day on`() throws {
    let series = try CaseSeries(days([(-2, 4), (-1, 0), (0, 7)]))
    #expect(series.firstDay == -2)
    #expect(series.cases == [4, 0, 7])
    #expect(series.curve.firstDay == -2)
    #expect(series.curve.newInfections == [4, 0, 7])
    #expect(series.curve.size == 11 && series.curve.days == 3)
    #expect(series.curve.states.isEmpty)
  }

  @Test func `is refused when empty, negative or with a gap`() {
    #expect(throws: EpidemicError.emptySeries) { try CaseSeries([]) }
    #expect(throws: EpidemicError.casesOfDay(day: 2, cases: -1)) {
      try CaseSeries(days([(1, 3), (2, -1)]))
    }
    #expect(throws: EpidemicError.gap(after: 1, next: 3)) {
      try CaseSeries(days([(1, 3), (3, 1)]))
    }
    #expect(throws: EpidemicError.gap(after: 2, next: 2)) {
      try CaseSeries(days([(2, 3), (2, 1)]))
    }
    #expect(throws: EpidemicError.gap(after: .max, next: .min)) {
      try CaseSeries(days([(.max, 3), (.min, 1)]))
    }
    #expect(throws: EpidemicError.casesOfDay(day: 1, cases: .max)) {
      try CaseSeries(days([(1, .max)]))
    }
    #expect(throws: EpidemicError.horizon(days: 36_601)) {
      try CaseSeries(days((1...36_601).map { ($0, 0) }))
    }
  }

  @Test func `names all its problems in order`() {
    let problems = CaseSeries.problems(of: days([(1, -5), (4, 2), (3, -6), (4, 1)]))
    #expect(
      problems == [
        .casesOfDay(day: 1, cases: -5), .gap(after: 1, next: 4), .gap(after: 4, next: 3),
        .casesOfDay(day: 3, cases: -6),
      ])
    #expect(CaseSeries.problems(of: days([(5, 0), (6, 0)])).isEmpty)
  }
}
