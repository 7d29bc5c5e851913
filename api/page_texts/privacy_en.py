"""The privacy notice in English, and in easy English."""

from api.page_texts.privacy_parts import Notice, Section

ENGLISH = Notice(
    title="Privacy in the Verkostovinkki chat",
    lead="This page tells you what is stored of your conversation, what it is used for and how you can delete it.",
    sections=(
        Section(
            "short",
            "In short",
            """
- An AI chatbot answers you, not a person.
- The conversation is stored on the server from your first message on. You can delete it at any time. Otherwise it is deleted {days} after it began.
- The bot does not ask who you are. Please do not write your personal identity code or anything about your health.
- There are no cookies, no profile is made of you, and conversations are not used to train AI.
""",
        ),
        Section(
            "controller",
            "Who is responsible for your data",
            """
The controller of your data is the service on whose page you use this chat, for example a municipality. Its name, contact details and data protection officer are in its own privacy notice.

This page tells you how the software of the chat handles data. The software does not send your data to the people who made it.
""",
        ),
        Section(
            "stored",
            "What is stored",
            """
On the server:

- your messages and the bot’s answers, including drafts of messages and the names in them
- the time, language and topic of each message
- what the bot has picked out of your messages, for example a town, a field of work or that you are new in Finland
- the address of the page that the chat is on, without anything after a question mark
- feedback that you give on an answer.

The bot does not ask for your name or contact details. When you write a message together, you can give the recipient’s name, but you do not have to.

To prevent overload and abuse, the service counts how many messages come from one network address (IP address). It does not store the address itself. The counter uses an encrypted code made from the address, and forgets that too within a day.
""",
        ),
        Section(
            "sensitive",
            "What not to write",
            """
Please do not write personal identity codes, contact details, health data or other sensitive things in the chat, such as your religion, your political opinions or whether you belong to a trade union. You will get advice without them. About other people, say only what the message needs.

If you write an identity code, an e-mail address, a phone number, an account number or a card number by mistake, the software masks it before the message is stored on the server, and the bot tells you so. It does not recognise everything. In your own browser, the message stays as you wrote it.
""",
        ),
        Section(
            "browser",
            "What stays in your browser",
            """
The chat uses no cookies. When you open the chat or start to use it, one item is stored in your browser (localStorage). It holds the conversation, text that you have not sent, your changes to drafts, your feedback, the key to the conversation, the language and whether the chat is open. It lets you go on with the conversation on another page or another day.

The item is removed when you delete the conversation. If other people use the same device, please delete the conversation when you finish. The plain chat page, which works without JavaScript, stores nothing in your browser.
""",
        ),
        Section(
            "purpose",
            "What the data is used for, and on what legal basis",
            """
The data is used so that

- the bot knows what you have talked about and you can go on with the conversation
- the controller can see from summaries what people ask and where the advice does not help
- the service works and is not abused.

The controller states the legal basis. For a public authority it is usually a task carried out in the public interest (Article 6(1)(e) of the EU General Data Protection Regulation).

The data is not used for advertising. The software makes no profile of you and no decisions about you, and it does not learn from conversations. You do not have to give any information at all.
""",
        ),
        Section(
            "readers",
            "Who can see the data",
            """
Nobody reads conversations while they take place. A program on the server makes the answers. Your messages are not sent to other AI services.

- **Whoever runs the server** has access to the database that holds the conversations. The controller tells you who that is and where the server is.
- **The controller** sees summaries: which topics people ask about, and whether the answers helped. Nobody’s messages are in them. Numbers are rounded, and a word appears only if it was used in at least five conversations.
- **Logs and metrics** hold no messages, no names and no keys to conversations.

The software does not transfer data to others, or to countries outside the EU.
""",
        ),
        Section(
            "time",
            "How long the data is kept",
            """
The conversation is deleted from the server {days} after it began, even if you went on with it later. If you delete it yourself, it is gone at once. The receipt for the deletion holds only a random code and a time.

In backups, a deleted conversation may remain for a while. The controller tells you how long.
""",
        ),
        Section(
            "rights",
            "Your rights",
            """
- **Delete the conversation.** The button “Delete my conversation” is in the menu of the chat and at the end of the plain chat page. You get a receipt for the deletion.
- **See what has been stored, and keep a copy.** The chat shows the whole conversation. Its menu also has “Save as text” and “Print”.
- **Ask for something else.** You can ask the controller for all data about you, to have it corrected, or to restrict its use. You can also object to its use. The conversation does not show who you are, so please say when you talked and about what.
- **Complain.** If you think that your data has been handled unlawfully, you can complain to the Data Protection Ombudsman: [tietosuoja.fi/en](https://tietosuoja.fi/en), telephone 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "If you are in distress",
            """
If you write that things are very hard for you, the bot gives you phone numbers for help in a crisis. No person reads your message or is told about it. In an emergency, please call 112 yourself. The MIELI Crisis Helpline answers in English at certain hours on 09 2525 0113, and in Finnish around the clock on 09 2525 0111.

The message is stored like any other, and you can delete it with the conversation.
""",
        ),
    ),
)

EASY_ENGLISH = Notice(
    title="Privacy in simple English",
    lead="This page tells you what happens to your data in the chat. The name of the chat is Verkostovinkki.",
    sections=(
        Section(
            "short",
            "The most important things",
            """
- A machine answers you. It is not a person.
- The conversation is stored when you send a message.
- You can delete the conversation at any time.
- Do not write your personal identity code in the chat.
- Do not write about your health.
""",
        ),
        Section(
            "controller",
            "Who is responsible for your data",
            """
The chat is on the website of a service. The service can be, for example, a municipality. This service is responsible for your data.

The service has its own privacy notice. It gives the name of the service. It also tells you how to contact the service.
""",
        ),
        Section(
            "stored",
            "What is stored",
            """
The server stores:

- what you write
- what the bot answers
- when you talk
- which language you use
- what you talk about
- which web page the chat is on
- what you thought of an answer, if you say so.

The bot does not ask your name. It does not ask for your address or phone number.

The service counts how many messages come from one network address. Then nobody can block the service. The service does not store your network address.
""",
        ),
        Section(
            "sensitive",
            "What you should not write",
            """
Do not write these in the chat:

- your personal identity code
- anything about health
- anything about religion or politics
- things about other people. The name is enough.

Do you write your identity code by mistake? Then the program hides it. The program also hides e-mail addresses, phone numbers, account numbers and bank card numbers. The bot tells you so. The program does not notice everything.
""",
        ),
        Section(
            "browser",
            "What stays on your own device",
            """
The chat uses no cookies.

Your browser remembers the conversation. That is why you can go on with it later.

Does someone else use the same device? Then delete the conversation when you finish.
""",
        ),
        Section(
            "purpose",
            "Why the data is needed",
            """
- The bot remembers what you have talked about.
- You can go on with the conversation.
- The service sees what people ask. Then the advice can get better.
- The service works well and nobody disturbs it.

There must be a reason in the law for storing data. The service tells you what the reason is.

The data is not used for advertising. The program does not make decisions about you. It does not learn from what you write. You do not have to tell anything.
""",
        ),
        Section(
            "readers",
            "Who sees the data",
            """
Nobody reads the conversation while you write.

Somebody looks after the server. That person can see the stored conversations.

The people who work in the service see a summary. It says, for example, how many people asked about events. Your messages are not in it. It can show a word that is in at least five conversations.

The program does not send your data anywhere else.
""",
        ),
        Section(
            "time",
            "How long the data is kept",
            """
The conversation is deleted after {days}. The time starts when the conversation starts.

You can also delete the conversation yourself. Then it is gone at once.

The server may make copies of the data. The conversation may be in a copy a little longer. The service tells you how long.
""",
        ),
        Section(
            "rights",
            "What you can do",
            """
- **Delete the conversation.** Press the button “Delete my conversation”. It is in the menu of the chat. You get a receipt.
- **Read the conversation.** In the chat you see everything that was written.
- **Save the conversation for yourself.** Choose “Save as text” in the menu.
- **Ask about your data.** You can ask the service what data it has about you. You can ask it to correct the data. You can also say no to the use of your data. Say when you talked and about what.
- **Complain.** Has someone used your data wrongly? You can complain to the Data Protection Ombudsman. The Ombudsman makes sure that data is used in the right way. The address is [tietosuoja.fi/en](https://tietosuoja.fi/en). The phone number is 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "If you are in distress",
            """
No person reads your message at once. Nobody is told that you need help. The bot gives you phone numbers where you can get help.

Call 112 if you need help now.

You can talk about hard things on a crisis helpline. Call 09 2525 0113 for English. It answers only at certain hours. Call 09 2525 0111 for Finnish. It answers day and night.
""",
        ),
    ),
)
