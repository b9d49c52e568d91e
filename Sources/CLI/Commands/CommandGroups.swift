internal import ArgumentParser

/// The commands as the help groups them.
enum CommandGroups {
  static var all: [CommandGroup] {
    [
      reading,
      planning,
      CommandGroup(
        name: say("出入库", "Stock"),
        subcommands: [
          ReceiveCommand.self, IssueCommand.self, UnmetCommand.self, DispatchCommand.self,
          ArriveCommand.self,
          SettleCommand.self, ReturnCommand.self, MovePoolCommand.self, FreezeCommand.self,
          ReleaseCommand.self, InspectCommand.self, WriteOffCommand.self, ReverseCommand.self,
        ]),
      CommandGroup(
        name: say("专储和调用", "Reserve and call-ups"),
        subcommands: [CallUpCommand.self, DrillCommand.self]),
      CommandGroup(
        name: say("采购和企业", "Purchases and enterprises"),
        subcommands: [PurchaseCommand.self, PurchasesCommand.self]),
      CommandGroup(
        name: say("盘点和关账", "Counts and months"),
        subcommands: [CountCommand.self, CloseCommand.self]),
      CommandGroup(
        name: say("档案", "Registers"),
        subcommands: [
          SiteCommand.self, ItemCommand.self, NormCommand.self, EnterpriseCommand.self,
          AgreementCommand.self, StandardCommand.self, OperatorCommand.self,
          AuthorityCommand.self, ResponseLevelCommand.self, SettingCommand.self,
          ParameterCommand.self,
        ]),
      CommandGroup(
        name: say("账本", "Book"),
        subcommands: [
          InitCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
          ExportCommand.self, ImportCommand.self, DocsCommand.self,
        ]),
    ]
  }
}
