/**
 * Given names that the news of many countries writes before a family name, in small letters. Left out is what as often begins the
 * name of a place ("Santiago", "Victoria", "Abu", "San").
 */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'mohammed mohammad mohamed muhammad mohamad ahmed ahmad mahmoud mahmud mustafa mostafa hassan hussein hossein hussain ibrahim ismail yusuf youssef yousef ' +
    'khaled khalid khalifa abdullah abdallah abdulrahman abdelrahman abdelaziz abdulaziz abdel abdul bashar bassam faisal fayez ghassan hamid hamza haider jamal ' +
    'kamal karim majid mansour marwan nabil nasser omar osama rashid riad saad saddam salah salim samir tareq tariq walid yahya yasser zaid ziad zakaria ' +
    'vladimir volodymyr sergei serhiy sergey dmitry dmytro alexander aleksandr oleksandr alexei aleksei andrei andriy anatoly anatoliy igor ihor ivan mikhail mykhailo ' +
    'nikolai mykola oleg oleh pavel pavlo petro viktor vitaly vitaliy yuri yuriy yevgeny yevhen ruslan ramzan aslan shamil ilham nikol levon serzh radovan ratko ' +
    'slobodan franjo goran zoran dragan milan miroslav stjepan alija hashim ramush ' +
    'john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald mark paul steven andrew kenneth kevin brian ' +
    'edward ronald timothy jeffrey gary nicholas stephen jonathan larry frank scott benjamin samuel gregory patrick peter simon philip martin alan henry ' +
    'mary susan sarah karen lisa nancy margaret anna maria elena natalia olga svetlana tatiana irina julia emma laura rebecca rachel fatima aisha mariam zainab ' +
    'jose josé juan luis carlos jorge pedro manuel miguel alejandro fernando rafael ricardo roberto eduardo francisco antonio joaquin joaquín alvaro álvaro ' +
    'enrique hector héctor ivan iván oscar óscar rodrigo gustavo nicolas nicolás andres andrés jean jacques pierre francois françois michel andre andré henri ' +
    'laurent emmanuel olivier philippe joao joão paulo filipe armando joaquim ' +
    'amadou moussa mamadou ousmane oumar boubacar seydou souleymane abiy getachew tesfaye tadesse haile salva riek goodluck olusegun babagana joseph faustin felix félix ' +
    'narendra rajnath mahinda sarath velupillai pervez nawaz asif imran ashraf hamid ghulam gulbuddin zalmay sirajuddin haibatullah baitullah hakimullah ' +
    'rodrigo benigno delfin isnilon aung maung khin thein min'
  ).split(' '),
)
