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
The organisation on whose website you use this chat, for example a municipality, is responsible for your data. It is the controller. Its name, contact details and data protection officer are in its own privacy notice.

This page tells you how the software of the chat handles data. The software does not send your data to the people who made it.
""",
        ),
        Section(
            "stored",
            "What is stored",
            """
The server stores

- your messages and the bot’s answers, including drafts of messages and the names in them
- the time, language and topic of each message
- what the bot has picked out of your messages, for example a town, a field of work or that you are new in Finland
- the address of the page that the chat is on, without anything after a question mark
- feedback that you give on an answer.

The bot does not ask for your name or contact details. When you write a message with the bot, you can give the recipient’s name, but you do not have to.

To prevent overload and abuse, the service counts how many messages come from one network address (IP address). It does not store the address itself. Instead, the counter holds a code that is worked out from the address and does not show it. That code is also forgotten within a day.
""",
        ),
        Section(
            "sensitive",
            "What not to write",
            """
Please do not write personal identity codes, contact details, health data or other sensitive things in the chat, such as your religion, your political opinions or whether you belong to a trade union. You will get advice without them. About other people, say only what the message needs.

If you write an identity code, an e-mail address, a phone number, an account number or a card number by mistake, the software masks it before the message is stored on the server. When the answer arrives, it is masked in your own browser too, and the bot tells you so. The software does not recognise everything.
""",
        ),
        Section(
            "browser",
            "What stays in your browser",
            """
The chat uses no cookies. When you open the chat or start to use it, one item is stored in your browser (localStorage). It holds the conversation, text that you have not sent, your changes to drafts, your feedback, the key to the conversation, the language and whether the chat is open. It lets you go on with the conversation on another page or another day.

The item is removed when you delete the conversation. A conversation that has expired is removed the next time you visit the page. If other people use the same device, please delete the conversation when you finish. The plain chat page, which works without JavaScript, stores nothing in your browser.
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

The controller tells you the legal basis. For a public authority it is usually a task carried out in the public interest (Article 6(1)(e) of the EU General Data Protection Regulation).

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
- **Ask the controller.** You can ask for all data about you. You can also ask the controller to correct it or to restrict its use. You can object to its use, too. If you can no longer open the conversation, you can ask for it to be deleted. The conversation does not show who you are, so please say when you talked and about what.
- **Complain.** If you think that your data has been handled unlawfully, you can complain to the Data Protection Ombudsman: [tietosuoja.fi/en](https://tietosuoja.fi/en), telephone 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "If you are in distress",
            """
If you write that things are very hard for you, the bot gives you phone numbers for help in a crisis. Nobody reads your message at once, and the bot cannot call for help. In an emergency, please call 112 yourself. The MIELI Crisis Helpline answers in English at certain hours on 09 2525 0113, and in Finnish around the clock on 09 2525 0111.

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
- A bot answers you. The bot is an AI program. It is not a person.
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
The chat is on the website of a service. It can be, for example, the employment service of your town. This service is responsible for your data.

The service has its own privacy notice. It gives the name of the service. It also tells you how to contact the service.
""",
        ),
        Section(
            "stored",
            "What is stored",
            """
The chat runs on a large computer, a server. The server stores:

- what you write
- what the bot answers
- when you talk
- which language you use
- what you talk about
- which web page the chat is on
- what you thought of an answer, if you tell the bot.

The bot does not ask your name. It does not ask for your address or phone number.

Your internet connection has an address. The service counts how many messages come from the same address. Then nobody can block the service. The service does not store this address.
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
- details about other people. The name is enough.

If you write an identity code by mistake, the bot hides it. The bot also hides e-mail addresses, phone numbers, account numbers and bank card numbers. The bot tells you so. The bot does not always notice everything.
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

The law says when data may be stored. The service tells you why it may store your data.

The data is not used for advertising. The bot does not make decisions about you. It does not learn from what you write. You do not have to say anything about yourself.
""",
        ),
        Section(
            "readers",
            "Who sees the data",
            """
Nobody reads the conversation while you write.

Somebody looks after the server. That person can see the stored conversations.

The people who work in the service see a summary. It says, for example, how many people asked about events. Your messages are not in it. It can show a word that is in at least five conversations.

The chat does not send your data anywhere else.
""",
        ),
        Section(
            "time",
            "How long the data is kept",
            """
The conversation is deleted after {days}. The time starts when the conversation starts.

You can also delete the conversation yourself. Then it is gone at once.

Copies of the data may be made, to be safe. A deleted conversation may stay in a copy for a while. The service tells you how long.
""",
        ),
        Section(
            "rights",
            "What you can do",
            """
- **Delete the conversation.** Press the button “Delete my conversation”. It is in the menu of the chat. You get a receipt.
- **Read the conversation.** In the chat you see everything that you and the bot wrote.
- **Save the conversation for yourself.** Choose “Save as text” in the menu.
- **Ask about your data.** You can ask the service what data it has about you. You can ask it to correct or delete the data. You can also say that you do not want your data to be used. Say when you talked and about what.
- **Complain.** Has someone used your data in the wrong way? You can complain to the Data Protection Ombudsman. The Ombudsman makes sure that data is used in the right way. The address is [tietosuoja.fi/en](https://tietosuoja.fi/en). The phone number is 029 566 6700.
""",
        ),
        Section(
            "crisis",
            "If you are in distress",
            """
No person reads your message at once. The bot cannot call for help. The bot gives you phone numbers where you can get help.

Call 112 if you need help now.

You can talk about difficult things on a crisis helpline. Call 09 2525 0113 for English. It answers only at certain hours. Call 09 2525 0111 for Finnish. It answers day and night.
""",
        ),
    ),
)
